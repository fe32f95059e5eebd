"""find: which fields hold whose personal data, and where it stands inside texts."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from strongroom.core.types import Finding
from strongroom.find.frames import frame
from strongroom.find.run import SAMPLE, find
from strongroom.find.safe import safe_name, safe_place
from strongroom.find.text import spans
from strongroom.stores import open_store

__all__ = ["Verb", "find", "safe_name", "safe_place", "spans"]


class Verb(ModuleType):
    """This package can be called, so that `strongroom.find(source)` needs no second name."""

    def __call__(self, source: Any, *, sample: int | None = SAMPLE) -> list[Finding]:
        """Which fields of a source hold what.

        Args:
            source: a path or a URL, as on the command line; or a table in memory: Arrow, Polars,
                pandas, a mapping of names to columns, one column, a list of texts. Only read from.
            sample: rows to look at in each dataset, from all over it; None for every row.

        Raises:
            UsageError: it is not a source. StoreError: it cannot be read.
        """
        in_memory = frame(source)
        if in_memory is not None:
            return list(find(in_memory, sample=sample))
        with open_store(str(source)) as store:
            return list(find(store, sample=sample))


sys.modules[__name__].__class__ = Verb
