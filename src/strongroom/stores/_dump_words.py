"""Words of SQL dumps: which statement a line begins, the names in it, the columns of a table."""

from __future__ import annotations

import re
from typing import Final

_NAME = rb"(?:`(?:[^`]|``)+`|\"(?:[^\"]|\"\")+\"|\[(?:[^\]\n]|\]\])+\]|[\w$\x80-\xff]+)"
_TABLE = _NAME + rb"(?:\s*\.\s*" + _NAME + rb"){0,2}"
BLANK: Final = re.compile(rb"(?:[\s;]+|--[^\n]*(?:\n|\Z)|#[^\n]*(?:\n|\Z))+")
INSERT: Final = re.compile(
    rb"(?:INSERT|REPLACE)\s+(?:(?:LOW_PRIORITY|DELAYED|IGNORE)\s+)*(?:INTO\s+)?(?:ONLY\s+)?("
    + _TABLE
    + rb")\s*(?:\(((?:\s*"
    + _NAME
    + rb"\s*,?)+)\)\s*)?(?:OVERRIDING\s+\w+\s+VALUE\s+)?VALUES?\s*",
    re.IGNORECASE,
)
SETS: Final = re.compile(
    rb"(?:INSERT|REPLACE)\s+(?:(?:LOW_PRIORITY|DELAYED|IGNORE)\s+)*(?:INTO\s+)?("
    + _TABLE
    + rb")\s+SET\s+(?="
    + _NAME
    + rb"\s*=)",
    re.IGNORECASE,
)
"""MySQL's other way to write one row: `INSERT INTO t SET id=1, name='…'`."""

COPY: Final = re.compile(
    rb"COPY\s+(" + _TABLE + rb")\s*(?:\(((?:\s*" + _NAME + rb"\s*,?)+)\)\s*)?FROM\s+stdin[^\n]*\n",
    re.IGNORECASE,
)
CREATE: Final = re.compile(
    rb"CREATE\s+(?:(?:UNLOGGED|FOREIGN|TEMPORARY|GLOBAL)\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?("
    + _TABLE
    + rb")\s*\(",
    re.IGNORECASE,
)
DELIMITER: Final = re.compile(rb"DELIMITER[ \t]+(\S+)[^\n]*(?:\n|\Z)", re.IGNORECASE)
DOLLAR: Final = re.compile(rb"\$[A-Za-z_]*\$")
BEGINS: Final = re.compile(
    rb"\n(?=(?:INSERT|REPLACE|CREATE|COPY|DROP|LOCK|UNLOCK|ALTER|SET|USE)\s|/\*!\d|--(?: |\r?\n))",
    re.IGNORECASE,
)
BRINGS: Final = re.compile(rb"\n(?=(?:INSERT|REPLACE\s+INTO|COPY)\s)", re.IGNORECASE)
INTO: Final = re.compile(
    rb"(?:INSERT|REPLACE|MERGE|UPDATE|DELETE)\s+"
    rb"(?:(?:LOW_PRIORITY|DELAYED|IGNORE|ALL|INTO|FROM|ONLY)\s+)*+(" + _TABLE + rb")",
    re.IGNORECASE,
)
EXECUTED: Final = re.compile(
    rb"(?:BEGIN\s+)?EXEC(?:UTE)?\b[^;']*'\s*(?:INSERT|REPLACE|MERGE)\s", re.IGNORECASE
)
"""A statement in a string, which the server makes rows of."""
LITERAL: Final = re.compile(rb"'[^']|\d{6}")
_CALLS: Final = re.compile(rb"(?:CALL|EXEC(?:UTE)?|PERFORM)\b", re.IGNORECASE)
_ASKS: Final = re.compile(
    rb"(?:SELECT\b(?!\s+(?:pg_catalog\.)?(?:setval|set_config)\b)|SET\s+@(?!@|OLD_))", re.IGNORECASE
)
_WRITTEN: Final = re.compile(rb"'[^']")
_TELLING: Final = re.compile(rb"'[^']*(?:[\x80-\xff]|@|[0-9]{6})")
_BARE: Final = re.compile(rb"\)[ \t]*\r?\n[ \t\r\n]*(?:GO|INSERT)\b", re.IGNORECASE)
BARE_END: Final = re.compile(
    rb"\n(?=(?:GO|INSERT|UPDATE|DELETE|MERGE|CREATE|ALTER|DROP|USE|SET|PRINT|IF|EXEC)\b)",
    re.IGNORECASE,
)
CLIENT: Final = re.compile(
    rb"(?:(?:GO|PROMPT|REM|REMARK|SPOOL|PRINT)\b[^\n]*|(?:SET|USE|WHENEVER|EXIT|QUIT)\b[^;\n]*)(?:\n|\Z)",
    re.IGNORECASE,
)
"""Words to the client. Some take the rest of their line as it is, semicolons and quotes too."""

_PART: Final = re.compile(_NAME)
_TOKEN: Final = re.compile(
    rb"'(?:[^'\\]|\\.|'')*+'|`(?:[^`]|``)*+`|\"(?:[^\"]|\"\")*+\"|--[^\n]*|[(),;]|[^'`\"(),;-]+|.",
    re.DOTALL,
)
_ASSIGNED: Final = re.compile(rb"\s*(" + _NAME + rb")\s*=")
_ITEM: Final = {
    escapes: re.compile(
        rb"'(?:" + inner + rb"|'')*+'|\"(?:" + inner.replace(b"'", b'"') + rb'|"")*+"'
        rb"|--[^\n]*|\#[^\n]*|/\*.*?\*/|(?P<sign>[(),;]|\bON\s+DUPLICATE\b)|\w+|.",
        re.DOTALL | re.IGNORECASE,
    )
    for escapes, inner in ((True, rb"[^'\\]|\\."), (False, rb"[^']"))
}
_NO_COLUMN: Final = frozenset(
    b"PRIMARY KEY UNIQUE CONSTRAINT INDEX FULLTEXT SPATIAL FOREIGN CHECK EXCLUDE LIKE".split()
)


def handed(statement: bytes) -> re.Pattern[bytes] | None:
    """What says that values are handed on, where a statement calls a procedure or asks something.

    Any text that a procedure gets; of variables and questions those that may be somebody's.
    """
    if _CALLS.match(statement):
        return _WRITTEN
    return _TELLING if _ASKS.match(statement) else None


def plain_name(raw: bytes) -> str:
    """A quoted name as text."""
    text = raw.decode("utf-8", "replace").strip()
    for mark, end in ("``", '""', "[]"):
        if text.startswith(mark):
            return text[1:-1].replace(end * 2, end)
    return text


def table(raw: bytes) -> str:
    """A table's name: `public` and the database's own name say nothing."""
    parts = [plain_name(part) for part in _PART.findall(raw)]
    return ".".join(part for part in parts[-2:] if part not in {"public", "dbo"}) or parts[-1]


def names(raw: bytes | None) -> tuple[str, ...]:
    return tuple(plain_name(part) for part in _PART.findall(raw or b""))


def dialect_escapes(head: bytes) -> bool:
    """Whether backslashes escape in this dump: they do in MySQL's and not in PostgreSQL's."""
    if b"PostgreSQL database dump" in head or COPY.search(head) or is_bare(head):
        return False
    return b"`" in head or b"MySQL" in head or b"MariaDB" in head or b"\\'" in head


def is_bare(head: bytes) -> bool:
    """Whether statements end with their line, or with a line `GO`, and not with a semicolon."""
    return len(_BARE.findall(head)) > head.count(b");")


def columns(body: bytes) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """Columns and key of a CREATE TABLE, from behind its bracket; and where that closes."""
    columns: list[str] = []
    key: tuple[str, ...] = ()
    depth, item = 1, bytearray()
    at = 0

    def take() -> None:
        nonlocal key
        text = bytes(item).strip()
        name = _PART.match(text)
        if not name:
            return
        rest = text.upper()
        if b"PRIMARY KEY" in rest:
            listed = re.search(rb"PRIMARY\s+KEY[^(]*\(([^)]*)\)", text, re.IGNORECASE)
            key = names(listed.group(1)) if listed else (plain_name(name.group()),)
        if name.group().upper() not in _NO_COLUMN or text[:1] in b'`"[':
            columns.append(plain_name(name.group()))

    for token in _TOKEN.finditer(body):
        word = token.group()
        at = token.end()
        if word == b"(":
            depth += 1
        elif word == b")":
            depth -= 1
            if not depth:
                break
        elif word == b";":
            break
        if word == b"," and depth == 1:
            take()
            item.clear()
        elif not word.startswith((b"--", b"'")):
            item += word
    take()
    return tuple(dict.fromkeys(columns)), tuple(k for k in key if k in columns), at


def assigned(body: bytes, *, escapes: bool) -> tuple[tuple[str, ...], bytes, int] | None:
    """What stands behind SET: the columns, their values as a row in brackets, and its end.

    The row has as many bytes as the text. None where the statement has no end, or is none.
    """
    found: list[str] = []
    row, at, depth, values = bytearray(body), 0, 0, True
    while True:
        if values and not depth:
            named = _ASSIGNED.match(body, at)
            if not named:
                return None
            found.append(plain_name(named.group(1)))
            row[at : named.end()] = b" " * (named.end() - at)
            if at:
                row[at - 1] = 44
            at = named.end()
        values = False
        for token in _ITEM[escapes].finditer(body, at):
            sign = token["sign"]
            if sign is None:
                continue
            depth += (sign == b"(") - (sign == b")")
            if depth:
                continue
            if sign == b",":
                values, at = True, token.end()
                break
            if sign == b";" or len(sign) > 1:
                end = token.start()
                break
        else:
            return None
        if not values:
            break
    row[0] = 40
    close = body.find(b";", end) if body[end : end + 1] != b";" else end
    if close < 0:
        return None
    return tuple(found), bytes(row[:end]) + b")", close + 1
