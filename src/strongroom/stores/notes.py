"""What stores say of how they read a dataset. No value is in them; reports translate them."""

from __future__ import annotations

READ_AS = "read as {encoding}, separated by {separator}"
GUESSED = "guessed: {encoding}, {separator}, {header}"
HIDDEN_SHEET = "a hidden sheet"
HIDDEN_ROWS = "hidden rows are read as well"
HIDDEN_COLUMNS = "hidden columns are read as well"
ONE_LINE = "one long line is read as a text"
UNVALUED = "{count} formulas have no stored value: save it once in a program that computes them"
PRINTED = "what is printed at the head and the foot of its pages is not read"
LINKS = "{count} links to addresses of mail or telephones are not read"
ABOVE = "{count} rows above the table are put aside"
LARGE_SHEET = "a large sheet: every cell is read as text"
MIXED = "some lines look like UTF-8, and are read as {encoding} all the same"
STRAYS = "{count} statements of the dump belong to no table and were not read"
NONE_READ = "none of its statements could be read"
HANDED = "{count} statements hand values to a procedure or a variable, and are not read"
UNREAD = (
    "{count} statements of the dump change this table and were not read (INSERT … SELECT, UPDATE)"
)

PASSED_OVER = "(passed over)"
"""Name of the dataset that tells what was not looked into on purpose."""
