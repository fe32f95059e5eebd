"""find: which fields hold whose personal data, and where it stands inside texts."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Finding
from strongroom.find.frames import frame
from strongroom.find.run import SAMPLE, find
from strongroom.find.safe import safe_name, safe_place
from strongroom.find.text import spans
from strongroom.stores import open_store

__all__ = ["Verb", "find", "safe_name", "safe_place", "spans"]


class Verb(ModuleType):
    """This package can be called, so that `strongroom.find(source)` needs no second name."""

    def __call__(
        self, source: Any, *, sample: int | None = SAMPLE, **options: Any
    ) -> list[Finding]:
        """Which fields of a source hold what.

        Args:
            source: a path or a URL, as on the command line; or a table in memory: Arrow, Polars,
                pandas, a mapping of names to columns, one column, a list of texts. Only read from.
            sample: rows to look at in each dataset, from all over it; None for every row.
            options: of the store, for example `encoding="gb18030"` or `header=False` of a text.

        Raises:
            UsageError: it is not a source. StoreError: it cannot be read.
        """
        if sample is not None and sample < 1:
            raise UsageError("sample is a number of rows from 1 on", "None looks at every row")
        in_memory = frame(source)
        if in_memory is not None:
            if options:
                raise UsageError(
                    "a table in memory takes no options", "encoding and header are of files"
                )
            return list(find(in_memory, sample=sample))
        try:
            store = open_store(str(source), **options)
        except StoreError as error:
            # Who hands a text where a path belongs finds it in no log.
            raise type(error)(safe_place(error.message), error.hint) from None
        with store:
            return list(find(store, sample=sample))


sys.modules[__name__].__class__ = Verb
