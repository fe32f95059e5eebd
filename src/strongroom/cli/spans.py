"""`strongroom spans`: where personal data stands in texts."""

from __future__ import annotations

from typing import Literal

from strongroom import room as rooms
from strongroom.cli.lines import answer_lines

Aim = Literal["balanced", "recall", "precision"]


def spans(*, aim: Aim = "balanced", jobs: int | None = None) -> int:
    """Find personal data in texts: `{"id","text"}` lines on stdin to `{"id","spans"}` on stdout.

    Spans are in Unicode code points, start inclusive, end exclusive. Needs no room and no key.
    A line that cannot be read is counted and answered with `{"id":null,"error":…}`, so that
    lines stay in step; the exit code is then 4. An empty line is
    answered so too, and is no failure.

    Example: `echo '{"id":1,"text":"报警人电话16800001234"}' | strongroom spans`

    Parameters
    ----------
    aim
        balanced; recall: misses fewer names and places, and takes more words and numbers for
        them; precision: misses more names and takes fewer words for names.
    jobs
        How many processes look at texts side by side; answers keep the order. Usually one for each
        processor that this process may use, at most 8.
    """
    return answer_lines("spans", "spans", lambda texts: rooms.spans_as_json(texts, aim), jobs)
