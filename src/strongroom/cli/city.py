"""`strongroom city`: writes the invented city. Needs no room and no key."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.console import progress, say
from strongroom.core.errors import UsageError

Format = Literal["parquet", "csv", "jsonl", "sqlite", "duckdb"]


def city(
    *,
    people: int = 100_000,
    seed: int = 1,
    to: Path,
    form: Annotated[Format, Parameter(name="--format")] = "parquet",
    with_: Annotated[str, Parameter(name="--with")] = "",
) -> int:
    """Write the invented city: persons, contacts and case records of people who do not exist.

    The same seed gives the same people, whatever the number and the format. No number in it can
    belong to a living person.

    Example: `strongroom city --people 10000 --seed 7 --to ./city --format csv`

    Parameters
    ----------
    people
        How many people.
    seed
        Which city.
    to
        The folder to write to; made if it is not there.
    form
        One file a dataset, or one database for all.
    with_
        More datasets: party_member, capture (comma-separated).
    """
    if people < 1:
        raise UsageError("--people is at least 1")
    with progress() as tell:
        written = rooms.write_city(
            to, people=people, seed=seed, form=form, more=split(with_), progress=tell
        )
    for path, rows in written:
        say(f"{path}: {rows:,} rows")
    return 0


def split(names: str) -> tuple[str, ...]:
    """A comma-separated option as a tuple."""
    return tuple(name.strip() for name in names.split(",") if name.strip())
