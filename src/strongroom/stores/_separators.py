"""What stands between the fields of a text that is no CSV, found by what its lines agree on.

Any mark may part fields: one sign (`^`, `!`, the control characters of Hive), several (`|@|`,
`----`), a wide comma, blanks that set columns apart, or places in the line that are blank in all
of them. A separator is believed where most lines have the same number of it, and only where the
usual delimiters explain the lines worse.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from strongroom.stores import _csv_rows, _records
from strongroom.stores._stops import ABOVE, RULE, cut, stops_of

FIELD: Final = b"\x1f"
"""Stands for the separator, whatever it is, behind the splitter: the unit separator of ASCII."""

LINES: Final = 200
AGREE: Final = 0.6
"""Share of the first lines that have to have the same number of fields."""

RULES: Final = 8
"""Lines about the heading among which rules are looked for."""

LIST: Final = 4
"""Lines of a list at least, for marks that prose is full of."""

CERTAIN: Final = 0.9
"""As `AGREE`, for marks that stand inside values as well."""

_BLANK: Final = rb"(?:[ \t]|\xe3\x80\x80)"
_GAP: Final = re.compile(_BLANK + rb"{2,}")
# Lookbehinds and possessive repeats: a run of blanks is looked at once and not from each of its
# blanks, and a line that nearly is a rule fails at once. Each begins with what can be searched for.
_RUN: Final = rb"[ \t](?<![ \t][ \t])[ \t]*+"
_AHEAD: Final = re.compile(rb"\n" + _BLANK + rb"++")
_BEHIND: Final = re.compile(
    rb"[ \t\xe3](?<![ \t].)(?<!\xe3\x80\x80.)(?:(?<!\xe3)|\x80\x80)" + _BLANK + rb"*+(?=\n|\Z)"
)
_BEFORE_END: Final = re.compile(_RUN + rb"(?=\n|\Z)")
_BEHIND_END: Final = re.compile(rb"\n[ \t]++")
_BEFORE_BAR: Final = re.compile(_RUN + rb"\|")
_BEHIND_BAR: Final = re.compile(rb"\|[ \t]*+")
_BEFORE_FIELD: Final = re.compile(_RUN + rb"\x1f")
_BEHIND_FIELD: Final = re.compile(rb"\x1f[ \t]*+")
_DASHES: Final = re.compile(rb"[-=]+")
_CROSSED: Final = re.compile(rb"\n[ \t]*+[-=+:][-=+: \t]{2,}+(?=\n|\Z)")
"""A rule between rows with bars: it has no bar itself, so that no row looks like it."""

_DRAWN: Final = re.compile(rb"^[ \t]*+[|+]?[ :]*+--[-: ]*+(?:[|+][ :]*+-[-: ]*+)*+[|+]?[ \t]*+$")
_OBJECT: Final = re.compile(rb"(?m)^([^\n{]*[^\s{])[ \t]*(\{[ \t]*\"[^\n]*\})[ \t]*$")
_KEYS: Final = re.compile(rb"[A-Za-z_][\w.\-]{0,30}=")
_RUNS: Final = re.compile(rb"[!#$%&*+\-:<=>@^_~|]{2,12}")
LONGEST: Final = 6
"""Signs of a separator at most; of a longer run there is more than one."""

BLANKS: Final = "blanks"
COLUMNS: Final = "columns"
BARS: Final = "bars"
"""A table as a database's own client draws it: bars between columns, rules between rows."""

BETWEEN: Final = "bars between columns"
"""The same without a frame: a bar at a line's edge has an empty column beside it."""

KNOWN: Final = (
    "----",
    "---",
    "||",
    "::",
    "|@|",
    "|#|",
    "^|^",
    "|~|",
    "~|~",
    "$$",
    "@@",
    "##",
    "^^",
)
SIGNS: Final = ("^", "~", "!", "#", "\x01", "\x02", "\x1f", "\u00a6", "\uff5c")
WEAK: Final = ("$", "*", "@", "&", "%")
"""Signs that values are full of: believed of many fields only."""

INSIDE: Final = ("，", "、", "；")
"""Marks of sentences: believed only where nothing else is and nearly all lines agree."""

SPACED: Final = (" - ", " / ")
LOOSE: Final = (*SPACED, "——", "／", "：", "/", " ")
"""What people put between the fields of a list; values hold it too, and prose does: believed where
nothing else is, and where nearly all of several lines have as many fields, three at least."""

OBJECT: Final = "an object at the end"
"""JSON behind a key or the head of a log's line."""

DRAWN: Final = frozenset({BLANKS, COLUMNS, BARS, BETWEEN, OBJECT})
"""Those in which there are no quotes."""

SEPARATORS: Final = (
    *KNOWN,
    *SIGNS,
    *WEAK,
    *INSIDE,
    *LOOSE,
    ":",
    BLANKS,
    COLUMNS,
    BARS,
    BETWEEN,
    OBJECT,
)
"""Those that are known by name; other runs of signs are found in the lines themselves."""


def lines_of(head: bytes) -> list[bytes]:
    """The first whole lines that hold something."""
    head = head[: head.rfind(b"\n") + 1] or head
    plain = head[:65_536].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return [line for line in plain.split(b"\n")[:LINES] if line.strip()]


def rules_of(lines: Sequence[bytes]) -> tuple[bytes, ...]:
    """The rules about the heading, the last of them under it: rows made of dashes may follow."""
    found: list[bytes] = []
    for place, line in enumerate(lines[:RULES]):
        if RULE.fullmatch(line):
            found.append(line)
            if place and len(_DASHES.findall(line)) > 1:
                break
    return tuple(found)


def parted(
    data: bytes, separator: str, stops: Sequence[int] = (), rules: Sequence[bytes] = ()
) -> bytes:
    """The lines with one byte between fields, and without rules drawn between rows.

    Args:
        stops: where columns begin, of a text in columns.
        rules: lines that are no rows, as `rules_of` finds them.
    """
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b" ")
    if separator != "\x1f":
        # Such a line can be told from no other, so it is put aside.
        data = data.replace(FIELD, _records.ALIEN)
    if separator == OBJECT:
        return _OBJECT.sub(b"\\1\x1f\\2", data)
    if separator not in DRAWN:
        return data.replace(separator.encode(), FIELD) if separator else data
    for rule in rules:
        data = (b"\n" + data).replace(b"\n" + rule + b"\n", b"\n\n")[1:]
    if separator in {BARS, BETWEEN}:
        return _barred(data, framed=separator == BARS)
    if separator == BLANKS:
        # A line's edges are found by its LF, so the first is given one.
        return _GAP.sub(FIELD, _BEHIND.sub(b"", _AHEAD.sub(b"\n", b"\n" + data)))[1:]
    return _BEHIND_FIELD.sub(FIELD, _BEFORE_FIELD.sub(FIELD, cut(data, stops)))


def _barred(data: bytes, *, framed: bool) -> bytes:
    data = _CROSSED.sub(b"\n", b"\n" + data)
    data = _BEFORE_END.sub(b"", _BEHIND_END.sub(b"\n", data))
    data = _BEHIND_BAR.sub(FIELD, _BEFORE_BAR.sub(b"|", data))
    if framed:
        data = data.replace(b"\n\x1f", b"\n").replace(b"\x1f\n", b"\n").removesuffix(FIELD)
    return data[1:]


def _agreement(lines: Sequence[bytes], separator: str) -> tuple[float, int]:
    """Share of the lines with the usual number of fields, and that number."""
    plain = parted(b"\n".join(lines), separator, rules=rules_of(lines))
    found = [line.count(FIELD) for line in plain.split(b"\n")]
    # A title, some notes: what stands above and below a table says nothing of its fields.
    for _ in range(ABOVE):
        if len(found) > ABOVE and not found[0]:
            del found[0]
        if len(found) > ABOVE and not found[-1]:
            del found[-1]
    times = Counter(found)
    times.pop(0, None)
    if not times:
        return 0.0, 1
    usual = max(times, key=lambda count: (times[count], count))
    return times[usual] / len(found), usual + 1


def _runs(lines: Sequence[bytes]) -> list[str]:
    """Runs of signs that stand in most of the lines."""
    times = Counter(run for line in lines[:40] for run in set(_RUNS.findall(line)))
    least = 0.5 * min(40, len(lines))
    found = [run.decode() for run, count in times.most_common(20) if count >= least]
    # A column that is always empty leaves two separators side by side, which are not a longer one.
    single = [run for run in found if not any(_repeats(run, other) for other in found)]
    kept = {run for run in single if len(run) <= LONGEST}
    # One sign four times is in its six as well: it has to stand somewhere alone.
    known = {run for run in KNOWN if len(set(run)) > 1 or run.encode() in times}
    return sorted(kept | known, key=lambda run: (-len(run), run))


def _repeats(run: str, other: str) -> bool:
    return run != other and other * (len(run) // len(other)) == run


def _by_sign(lines: Sequence[bytes]) -> tuple[str, float, int]:
    best: tuple[str, float, int] = ("", 0.0, 1)
    whole = b"\n".join(lines)
    # The longest first: where `|@|` parts the fields, `@` does as well, and says less.
    for separator in (*_runs(lines), *SIGNS, *WEAK):
        if separator.encode() not in whole or _is_an_empty_field(lines, separator):
            continue
        share, width = _agreement(lines, separator)
        if share < AGREE or (separator in WEAK and not _sure(share, width)):
            continue
        better = share > best[1] + 0.05 or (share >= best[1] - 0.05 and width > best[2])
        # A sign that stands nowhere but inside the longer one says nothing of its own.
        inside = (best[2] - 1) * best[0].count(separator) if best[0] else 0
        if better and not (inside and width - 1 <= inside and share <= best[1] + 0.05):
            best = (separator, share, width)
    return best


def separator_of(head: bytes, *, signs: bool = False) -> tuple[str, float, int]:
    """The separator on which the first lines agree, their share, and the number of fields.

    Empty where they agree on none; with `signs` only marks that nothing else uses are looked for.
    """
    lines = lines_of(head)
    if _is_markup(lines):
        return "", 0.0, 1
    if is_logged(lines):
        return OBJECT, *_agreement(lines, OBJECT)
    if is_drawn(lines):
        rule = next(line for line in lines if _DRAWN.match(line))
        bars = BARS if rule.lstrip()[:1] in b"|+" else BETWEEN
        return bars, *_agreement([line for line in lines if not _DRAWN.match(line)], bars)
    best = _by_sign(lines)
    if best[2] == 2 and best[0] not in {*KNOWN, *SIGNS} and not signs:
        # An arrow or an end in every line parts it in two; a list has more fields than that.
        return max((best, _colons(lines), _loose(lines)), key=lambda found: found[2])
    if best[0] or signs:
        return best
    for separator in INSIDE:
        share, width = _agreement(lines, separator)
        if share >= CERTAIN and width > max(2, best[2]) and len(lines) > 2:
            best = (separator, share, width)
    if best[0]:
        return best
    if sum(len(_KEYS.findall(line)) > 1 for line in lines) >= 0.8 * len(lines):
        # Pairs of keys and values say themselves what they are, wherever they stand.
        return "", 0.0, 1
    colons = _colons(lines)
    if colons[2] > 2:
        return colons
    aligned, loose = _agreement(lines, BLANKS), _loose(lines)
    stops = stops_of(lines)
    if loose[2] > max(len(stops), aligned[1]) or loose[0] in SPACED:
        return loose
    if stops and (aligned[0] < 1 or len(stops) + 1 > aligned[1]):
        return COLUMNS, CERTAIN, len(stops) + 1
    if aligned[0] >= AGREE:
        return BLANKS, *aligned
    return loose if loose[0] else colons


_SLASHED: Final = re.compile(rb"://\S*|\d{4}/\d\d?/\d\d?|\d\d?/\d\d?/\d{4}|^/[^\n]*")


def _loose(lines: Sequence[bytes]) -> tuple[str, float, int]:
    """A mark that lists are parted by, where hardly a line has another number of it."""
    for separator in LOOSE:
        some = [_SLASHED.sub(b"", line) for line in lines] if separator == "/" else lines
        if separator == " " and any(b"  " in line for line in lines):
            continue
        share, width = _agreement(some, separator)
        if _sure(share, width) and len(lines) >= LIST:
            return separator, *_agreement(lines, separator)
    return "", 0.0, 1


def _is_an_empty_field(lines: Sequence[bytes], separator: str) -> bool:
    """Whether a sign twice is a single sign with nothing between, as the other places show."""
    if len(separator) == 1 or len(set(separator)) > 1 or separator[0] in "-=":
        return False
    sign, mark = separator[0].encode(), separator.encode()
    marks = sum(line.count(mark) for line in lines)
    return sum(line.count(sign) for line in lines) - len(mark) * marks > marks


def _sure(share: float, width: int) -> bool:
    return (share >= CERTAIN and width > 3) or (share == 1 and width > 2)


_CLOCK: Final = re.compile(
    rb"(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])|://|(?i:[0-9a-f]{2}(?::[0-9a-f]{2}){5})"
)


def _colons(lines: Sequence[bytes]) -> tuple[str, float, int]:
    """Colons part fields where they stand in no time, address or heading: no blank behind them."""
    share, width = _agreement(lines, ":")
    bare, _ = _agreement([_CLOCK.sub(b"", line) for line in lines], ":")
    if share < CERTAIN or bare < CERTAIN or len(lines) < 4 or (width == 2 and _are_labels(lines)):
        return "", 0.0, 1
    return (
        ("", 0.0, 1)
        if sum(b": " in line for line in lines) * 4 > len(lines)
        else (":", share, width)
    )


def _are_labels(lines: Sequence[bytes]) -> bool:
    """Whether the same few words stand before the colons, over and over: cards, front matter.

    What stands behind one of them is another thing than what stands behind the next.
    """
    before = {line.partition(b":")[0] for line in lines}
    return 3 * len(before) <= len(lines)


def _is_markup(lines: Sequence[bytes]) -> bool:
    """Whether lines are pages or documents of tags, whose slashes part nothing."""
    tagged = sum(line.strip()[:1] == b"<" for line in lines)
    return tagged >= 0.8 * len(lines) and any(b"</" in line or b"<?xml" in line for line in lines)


def is_logged(lines: Sequence[bytes]) -> bool:
    """Whether most lines are a few words or a key, and then one JSON object to the end."""
    found = [match for line in lines if (match := _OBJECT.match(line.rstrip(b"\r")))]
    plain = sum(not re.search(rb"[\t;|,]", match[1].rstrip(b",;|")) for match in found)
    ends = sum(match[1][-1:] in b",;|\"'" for match in found)
    return len(lines) > 2 and plain - ends >= 0.8 * len(lines)


def is_drawn(lines: Sequence[bytes]) -> bool:
    """Whether a rule with crossings stands under the first or second of lines with bars."""
    rules = [place for place, line in enumerate(lines[:RULES]) if _DRAWN.match(line)]
    crossed = any(b"|" in lines[place] or b"+" in lines[place] for place in rules)
    bars = sum(b"|" in line for line in lines if not _DRAWN.match(line))
    return crossed and 2 * bars > len(lines) - len(rules)


def is_odd(head: bytes, *, sure: bool = False) -> bool:
    """Whether the usual delimiters explain this text worse than a separator of this module.

    Args:
        sure: whether its name says that it is delimited; then it is no text of mere lines.
    """
    lines = lines_of(head)
    if not lines:
        return False
    if is_drawn(lines) or is_logged(lines) or _is_markup(lines):
        return True
    delimiter, usual, fields = _csv_rows.agreed(head)
    plain = usual >= CERTAIN and fields > 2
    separator, share, width = separator_of(head, signs=plain)
    if not separator:
        return not sure and usual < AGREE and len(lines) > 2
    if delimiter in separator:
        # `a|@|b` has two bars to each of these; `a|b||c` has bars of its own.
        mark, sign = separator.encode(), delimiter.encode()
        inside = sum(line.count(sign) == line.count(mark) * mark.count(sign) for line in lines)
        return inside >= CERTAIN * len(lines)
    if usual < AGREE:
        return True
    named = delimiter.encode() in lines[0] and separator.encode() not in lines[0]
    if sure and usual >= CERTAIN and named:
        # The first line is parted by the one sign; the other stands inside values below it.
        return False
    if separator in {*INSIDE, *LOOSE, *WEAK, ":", COLUMNS}:
        return False
    if separator == BLANKS:
        return share > usual and width > fields
    return share > usual + 0.1 or (share >= min(usual, CERTAIN) and width > fields)
