"""The vocabulary of the city, read once from the package's own tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.city.dice import lottery


def lines(name: str) -> list[str]:
    """The lines of a table, without the line ends."""
    text = files("strongroom.city").joinpath("data", name).read_text("utf-8")
    return text.removesuffix("\n").split("\n")


def table(name: str) -> list[list[str]]:
    """The rows of a tab-separated table."""
    return [line.split("\t") for line in lines(name)]


@dataclass(frozen=True, slots=True)
class Names:
    """What names are made of.

    Attributes:
        surnames, pinyin: by index of `surname_tickets`.
        given: all given names; those of sex s (0 female, 1 male) and era e lie at
            [starts[2e + s], starts[2e + s + 1]).
        era: birth year − 1930 → era.
        minority: given and father's names by (nation, sex); `minority_of`: nation → index or −1.
    """

    surnames: pa.Array
    pinyin: pa.Array
    surname_tickets: npt.NDArray[np.int32]
    given: pa.Array
    starts: npt.NDArray[np.int64]
    era: npt.NDArray[np.int64]
    minority: pa.Array
    minority_starts: npt.NDArray[np.int64]
    minority_of: npt.NDArray[np.int64]


def _given() -> tuple[list[str], list[int]]:
    pools = {(int(era), sex): pool for era, sex, pool in table("given.tsv")}
    given: list[str] = []
    starts = [0]
    for era in (1930, 1950, 1970, 1990, 2010):
        for sex in "女男":
            pool = list(dict.fromkeys(pools[era, sex]))
            pairs = [a + b for a in pool for b in pool]
            # One name in seven has one character; single names were the fashion of 1970 to 1999.
            single = {1930: 12, 1950: 8, 1970: 3, 1990: 4, 2010: 15}[era]
            given += pairs + pool * max(1, len(pairs) // (single * len(pool)))
            starts.append(len(given))
    return given, starts


@cache
def names() -> Names:
    """Surnames, given names by era and sex, names of the Turkic and Tibetan peoples."""
    surnames = table("surnames.tsv")
    given, starts = _given()
    nations = [row[0] for row in table("nations.tsv")]
    minority: list[str] = []
    minority_starts = [0]
    minority_of = np.full(len(nations), -1, np.int64)
    for index, (nation, _, own, fathers) in enumerate(table("minority.tsv")):
        # Tibetans have no father's name and no dot.
        mark = "" if nation == "藏族" else "·"
        minority += [a + mark + b for a in own.split() for b in fathers.split() if a != b]
        minority_starts.append(len(minority))
        if index % 2 == 0:
            minority_of[nations.index(nation)] = index
    return Names(
        pa.array([row[0] for row in surnames]),
        pa.array([row[1] for row in surnames]),
        lottery([float(row[2]) for row in surnames]),
        pa.array(given),
        np.array(starts),
        np.searchsorted([1948, 1966, 1984, 2003], np.arange(1930, 2021), "right"),
        pa.array(minority),
        np.array(minority_starts),
        minority_of,
    )


@dataclass(frozen=True, slots=True)
class Places:
    """Real places down to the road; doors are invented where they are used.

    Attributes:
        roads: "city" + "district" + road, `bare`: the road alone, `spaced`: as couriers write it,
            `streets`: with the sub-district (街道) in between.
        longitude, latitude: of the district's middle, degrees.
        first, width: the roads of the same district, by index.
    """

    roads: pa.Array
    bare: pa.Array
    spaced: pa.Array
    streets: pa.Array
    longitude: npt.NDArray[np.float64]
    latitude: npt.NDArray[np.float64]
    first: npt.NDArray[np.int64]
    width: npt.NDArray[np.int64]
    tickets: npt.NDArray[np.int32]


@cache
def places() -> Places:
    """The roads of the city and of its neighbours; four in five people live in the city itself."""
    rows = table("places.tsv")
    roads: list[str] = []
    bare: list[str] = []
    spaced: list[str] = []
    streets: list[str] = []
    longitude: list[float] = []
    latitude: list[float] = []
    weights: list[float] = []
    first: list[int] = []
    width: list[int] = []
    for city, district, towns, names_, x, y in rows:
        town = towns.split()
        own = names_.split()
        first += [len(roads)] * len(own)
        width += [len(own)] * len(own)
        for index, road in enumerate(own):
            roads.append(city + district + road)
            bare.append(road)
            spaced.append(f"{city} {district} {road}")
            streets.append(city + district + town[index % len(town)] + road)
            longitude.append(float(x))
            latitude.append(float(y))
            weights.append((5.0 if city == "上海市" else 2.0) / len(own))
    return Places(
        pa.array(roads),
        pa.array(bare),
        pa.array(spaced),
        pa.array(streets),
        np.array(longitude),
        np.array(latitude),
        np.array(first),
        np.array(width),
        lottery(weights),
    )


@cache
def birthplaces() -> tuple[pa.Array, npt.NDArray[np.int32]]:
    """Province with city or county, and their lottery."""
    texts, weights = [], []
    for province, weight, counties in table("birthplaces.tsv"):
        own = counties.split()
        texts += [province + county for county in own]
        weights += [float(weight) / len(own)] * len(own)
    return pa.array(texts), lottery(weights)


@cache
def nations() -> tuple[pa.Array, npt.NDArray[np.int32]]:
    """The 56 recognised ethnic groups (GB/T 3304) and their lottery."""
    rows = table("nations.tsv")
    return pa.array([row[0] for row in rows]), lottery([float(row[1]) for row in rows])
