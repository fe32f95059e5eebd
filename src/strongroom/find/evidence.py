"""The words in which evidence is told. They never hold a value; reports translate them."""

from __future__ import annotations

MATCHED = "{matched} of {considered} values fit"
NAMED = "the name says {title}"
OVERRULED = (
    "the name says {title}, but only {matched} of {considered} values fit: the values decide"
)
ANOTHER = (
    "the name says {title}, {matched} of {considered} values are of another kind ({kind}): "
    "the values decide"
)
ROLES = "mailboxes of functions (info@, office@), behind which nobody is named"
NO_PEOPLE = "could be {title}, but nothing else in the dataset is about people"
BY_DATASET = "the dataset is about people"
TRACK = "positions with times beside people who stand in several rows"
AGREES = "{percent} % agree with the ID number in the same row"
PAIR = "two columns of numbers side by side lie like latitude and longitude"
PLACEHOLDERS = "{count} placeholders such as '-' or '无' were not counted"
DEMO = "region code 99, which is assigned to nobody: invented people"
UNALLOTTED = "{percent} % lie in segments that were not allotted by March 2023"
CODED = "{count} values are bytes that hold text ({coding}), and were looked at as text"
NO_TEXT = "{count} values are bytes that hold no text: only pictures and the like are told there"
SEALED = "the name says {title}, but the values are bytes that hold no text"
OPENED = "{count} values were opened as {form}"
PATH = "{path} holds {title}: {matched} of {considered} values fit"
MORE_PATHS = "{count} more paths hold personal data"
LISTED = "several stand in one value: {count} values were taken apart"
ACROSS = "the first row holds {count} values side by side that are {title}: what columns are called"
INSIDE = "personal data stands inside {rows} of {scanned} texts"
NAMES_IN_TEXT = "names inside the text are found by a model, which misses some"
LEARNT = "columns that are called, filled and surrounded like this one mostly are"
DOUBTED = "columns that are called, filled and surrounded like this one are mostly nobody's"
BY_CHANCE = "{alike} values look like ID numbers, and no more of them pass the check than by chance"
NOTHING = "neither the name nor the values point to a person"
EMPTY = "there is no value to look at"
ESTIMATED = "people estimated from a sample of {checked} values"
ROWS = "about {count} rows, by the part of them that was read or the server's own estimate"
AT_LEAST = (
    "people are at least so many: a sample was read, and how many rows there are is not known"
)
SAMPLED = "a sample was read"
RESUMED = "the reading was broken off and resumed: people are at least so many"

ALL = (
    MATCHED,
    NAMED,
    OVERRULED,
    ANOTHER,
    NO_PEOPLE,
    ROLES,
    BY_DATASET,
    AGREES,
    TRACK,
    PAIR,
    PLACEHOLDERS,
    DEMO,
    UNALLOTTED,
    CODED,
    NO_TEXT,
    SEALED,
    OPENED,
    PATH,
    MORE_PATHS,
    LISTED,
    ACROSS,
    INSIDE,
    NAMES_IN_TEXT,
    LEARNT,
    DOUBTED,
    BY_CHANCE,
    NOTHING,
    EMPTY,
    ESTIMATED,
    ROWS,
    AT_LEAST,
    SAMPLED,
    RESUMED,
)
