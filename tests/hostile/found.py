"""Hostile dumps, spreadsheets, archives, documents and lists, by file name."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import tarfile
import zipfile

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(members, method=zipfile.ZIP_DEFLATED):
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return sink.getvalue()


def book(sheet, strings="", extra=(), styles="", head=""):
    """A spreadsheet of one sheet with this XML between `sheetData`'s tags."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'{_XML}<workbook {_MAIN} xmlns:r="{_REL}"><sheets>'
        '<sheet name="people" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{_REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"{_XML}{head}<worksheet {_MAIN}><sheetData>{sheet}"
        "</sheetData></worksheet>",
        **dict(extra),
    }
    if strings:
        parts["xl/sharedStrings.xml"] = f"{_XML}<sst {_MAIN}>{strings}</sst>"
    if styles:
        parts["xl/styles.xml"] = f"{_XML}<styleSheet {_MAIN}>{styles}</styleSheet>"
    return parts


def row(number, *cells):
    inner = "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)
    return f'<row r="{number}">{inner}</row>'


def tarred(members):
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return sink.getvalue()


def sound(needle, table, rows):
    """A sound file of each of these formats."""
    lines = [row(1, "name", "number"), *(row(i + 2, f"{needle}{i}", i) for i in range(rows))]
    values = ",".join(f"('{needle}{i}',{i},NULL)" for i in range(rows))
    people = [{"name": f"{needle}{i}", "number": i, "in": {"x": [1, {}]}} for i in range(rows)]
    hits = [{"_index": "people", "_id": str(i), "_source": p} for i, p in enumerate(people)]
    create = "CREATE TABLE `people` (`name` text, `number` int, `note` text);\n"
    return {
        "xlsx": zipped(book("".join(lines))),
        "sql": f"-- MySQL dump\n{create}INSERT INTO `people` VALUES {values};\n".encode(),
        "json": json.dumps(people, ensure_ascii=False, indent=1).encode(),
        "zip": zipped({"people.csv": table}),
        "tar": tarred({"people.csv": table.encode()}),
        "csv.xz": lzma.compress(table.encode()),
        "csv.bz2": bz2.compress(table.encode()),
        "hits.json": "".join(json.dumps(h, ensure_ascii=False) + "\n" for h in hits).encode(),
        "txt": "".join(f"{needle}{i}----{i}----x\n" for i in range(rows)).encode("gb18030"),
    }


def _encrypted(data):
    """The same zip with every member marked as encrypted."""
    data = bytearray(data)
    for magic, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(magic)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(magic, at + 4)
    return bytes(data)


def _overlapping(table):
    """Ten names for the same bytes, as the bombs of D. Fifield do it."""
    data = bytearray(zipped({f"people{i}.csv": table for i in range(10)}))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 42 : at + 46] = struct.pack("<I", 0)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def _claims(data, size):
    """The same zip, its directory claiming that each member unpacks to `size` bytes."""
    data = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = struct.pack("<I", size)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


_LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(12)
)


def short(n, table):
    """Those that are read at once; `n` is the value that must never be shown."""
    two = f"INSERT INTO `people` VALUES ('{n}',1),('{n}2',2);\n"
    create = "CREATE TABLE `people` (`name` text, `number` int);\n"
    mysql = f"-- MySQL dump\n{create}"
    good = book(row(1, "name", "number") + row(2, n, 1) + row(3, n, 2))
    inner = zipped({"people.csv": table})
    return {
        # Dumps.
        "plain.sql": (mysql + two).encode(),
        "quote-never-closed.sql": (mysql + f"INSERT INTO `people` VALUES ('{n},1),('x',2);\n"
                                   + two).encode(),
        "cut-in-a-row.sql": (mysql + two + f"INSERT INTO `people` VALUES ('{n}").encode(),
        "no-semicolon.sql": (mysql + two.replace(";", "") + two).encode(),
        "too-many-values.sql": (mysql + two
                                + f"INSERT INTO `people` VALUES ('{n}',1,2,3);\n").encode(),
        "functions.sql": (mysql + f"INSERT INTO `people` VALUES (concat('{n}', 'x'), now());\n"
                          + two).encode(),
        "no-create.sql": ("-- MySQL dump\n" + two).encode(),
        "no-values.sql": (mysql + "INSERT INTO `people` VALUES ;\n" + two).encode(),
        "only-create.sql": mysql.encode(),
        "insert-select.sql": (mysql + "INSERT INTO `people` SELECT * FROM x;\n" + two).encode(),
        "nul.sql": (mysql + two.replace(",1)", ",'\x00')")).encode(),
        "backslash-at-the-end.sql": (mysql + f"INSERT INTO `people` VALUES ('{n}\\").encode(),
        "backslashes.sql": (mysql + f"INSERT INTO `people` VALUES ('{n}\\\\',1),('\\'',2);\n"
                            ).encode(),
        "comments-in-strings.sql": (mysql + f"INSERT INTO `people` VALUES ('{n} -- /* ; ',1);\n"
                                    + two).encode(),
        "unclosed-comment.sql": (mysql + two + f"/* {n}").encode(),
        "unclosed-dollar.sql": f"-- PostgreSQL database dump\nDO $x$ BEGIN {n}\n{create}{two}"
        .encode(),
        "hostile-names.sql": f"-- MySQL dump\nINSERT INTO `a\x1b[31m\u202e``b` (`x\ny`, `z`) "
        f"VALUES ('{n}',1);\n".encode(),
        "same-columns.sql": b"-- MySQL dump\nCREATE TABLE `t` (`a` int, `a` int);\n"
        b"INSERT INTO `t` VALUES (1,2);\n",
        "bad-utf-8.sql": mysql.encode() + b"INSERT INTO `people` VALUES ('\xff\xfe',1);\n"
        + two.encode() * 9,
        "gb18030.sql": (mysql + two * 20).encode("gb18030"),
        "utf-16.sql": (mysql + two).encode("utf-16"),
        "deep-brackets.sql": (mysql + "INSERT INTO `people` VALUES " + "(" * 50_000 + "\n").encode(),
        "copy-cut.sql": f"-- PostgreSQL database dump\nCOPY public.people (name, number) FROM "
        f"stdin;\n{n}\t1\n{n}".encode(),
        "copy-ragged.sql": f"-- PostgreSQL database dump\nCOPY public.people (name, number) FROM "
        f"stdin;\n{n}\t1\n{n}\n\t\t\t\n\\N\t\\N\n\\.\nSELECT 1;\n".encode(),
        "copy-no-end.sql": f"-- PostgreSQL database dump\nCOPY people (name, number) FROM stdin;\n"
        f"{n}\t1\n".encode(),
        "copy-without-names.sql": b"-- PostgreSQL database dump\nCOPY people FROM stdin;\n\\.\n",
        "custom.dump": b"PGDMP\x01\x0e\x00" + bytes(2000),
        "delimiter-never-ends.sql": (mysql + two + "DELIMITER //\n" + two * 50).encode(),
        # Spreadsheets.
        "plain.xlsx": zipped(good),
        "entities.xlsx": zipped(book(row(1, "&m;"), head=f"{_LAUGHS}]>")),
        "outside-entity.xlsx": zipped(
            book(row(1, "&x;"), head='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
        ),
        "entities-in-strings.xlsx": zipped(
            {**good, "xl/sharedStrings.xml": f"{_LAUGHS}]><sst><si><t>&m;</t></si></sst>"}
        ),
        "deep.xlsx": zipped(book("<a>" * 100_000)),
        "not-closed.xlsx": zipped(book("<row><c><v>1</v>")),
        "far-cells.xlsx": zipped(book(
            f'<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZ1"><v>{n}</v></c></row>'
            '<row r="99999999999999999999"><c r="!"><v>1</v></c></row>'
        )),
        "ten-thousand-columns.xlsx": zipped(book(row(1, *(f"c{i}" for i in range(10_000)))
                                                 + row(2, *[n] * 10_000))),
        "strange-numbers.xlsx": zipped(book("".join(
            f'<row><c><v>{v}</v></c><c s="9"><v>{v}</v></c></row>'
            for v in ("1e999", "NaN", "-1", "9" * 400, "0x10", "1_000", "", "١", "2958466", "-0")
        ))),
        "bad-dates.xlsx": zipped(book(
            "".join(f'<row><c s="0"><v>{v}</v></c></row>' for v in (1, 59, 60, 61, -5, 4e9, 0.5)),
            styles='<cellXfs><xf numFmtId="14"/></cellXfs>',
        )),
        "no-such-string.xlsx": zipped(book('<row><c t="s"><v>7</v></c></row>' + row(2, n))),
        "lone-surrogate.xlsx": zipped(book("<row><c><v>&#xD800;</v></c></row>")),
        "utf-16-declared.xlsx": zipped({**good, "xl/workbook.xml": "<?xml version='1.0' "
                                        "encoding='utf-16'?><workbook/>"}),
        "utf-7-declared.xlsx": zipped({**good, "xl/workbook.xml": "<?xml version='1.0' "
                                       "encoding='utf-7'?><workbook/>"}),
        "no-sheets.xlsx": zipped({"xl/workbook.xml": f"<workbook {_MAIN}/>"}),
        "outside-part.xlsx": zipped({**good, "xl/_rels/workbook.xml.rels":
                                     f'<Relationships><Relationship Id="rId1" Type="{_REL}/'
                                     'worksheet" Target="../../../etc/passwd"/></Relationships>'}),
        "hostile-sheet-name.xlsx": zipped({**good, "xl/workbook.xml":
                                           good["xl/workbook.xml"].replace('"people"', '"a&#9;\u202ex"')}),
        "pivot.xlsx": zipped({**good, "xl/pivotCache/pivotCacheRecords1.xml": f"<x>{n}</x>"}),
        "encrypted.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000),
        "encrypted-members.xlsx": _encrypted(zipped(good)),
        "document.docx": zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": n}),
        "named.xlsx": table.encode(),
        # Archives.
        "encrypted.zip": _encrypted(inner),
        "nested.zip": zipped({"inner.zip": inner, "people.csv": table}),
        "nested-tar.zip": zipped({"inner.tar": tarred({"people.csv": table.encode()})}),
        "overlapping.zip": _overlapping(table),
        "claims-little.zip": _claims(inner, 1),
        "claims-much.zip": _claims(inner, 0xFFFFFFF0),
        "climbing.zip": zipped({"../../climb.csv": table, "/etc/absolute.csv": table}),
        "hostile-names.zip": zipped({"a\nb\x1b[31m.csv": table, "\u202egnp.csv": table,
                                     "x" * 9000 + ".csv": table}),
        "same-names.zip": zipped({"people.csv": table, "PEOPLE.csv": table, "x/people.csv": table}),
        "in-bzip2.zip": zipped({"people.csv": table}, zipfile.ZIP_BZIP2),
        "empty.zip": zipped({}),
        "of-pictures.zip": zipped({"a.png": b"\x89PNG" + bytes(99)}),
        "trailing.zip": inner + b"rubbish" * 9,
        "leading.zip": b"rubbish" * 9 + inner,
        "cut-member.tar": tarred({"people.csv": table.encode()})[:900],
        "nested.tar": tarred({"inner.zip": inner, "people.csv": table.encode()}),
        "links.tar": _links(),
        "long-name.tar": tarred({"n" * 5000 + ".csv": table.encode()}),
        "claims.tar": _tar_claim(tarred({"people.csv": table.encode()})),
        "rubbish.tar": b"x" * 257 + b"ustar\x0000" + b"y" * 4000,
        "packed-twice.csv.bz2": bz2.compress(gzip.compress(table.encode())),
        "trailing.csv.xz": lzma.compress(table.encode()) + b"rubbish",
        "two-streams.csv.bz2": bz2.compress(b"name,number\n") + bz2.compress(f"{n},1\n".encode()),
        "not-packed.csv.zst": table.encode(),
        "asks-for-memory.csv.xz": _greedy(),
        "cut.csv.zst": b"\x28\xb5\x2f\xfd\x04\x58" + bytes(40),
        # Documents.
        "unclosed-array.json": f'[{{"name":"{n}"}},{{"name":"{n}'.encode(),
        "scalars.json": f'[1,"{n}",null,{{"name":"{n}"}},[{{"a":1}}],true]'.encode(),
        "two-arrays.json": f'[{{"name":"{n}"}}][{{"name":"x"}}]'.encode(),
        "deep-array.json": b"[" * 100_000,
        "deep-object.json": b'[{"a":' * 20_000,
        "wrapped-twice.json": f'{{"a":{{"hits":[{{"name":"{n}"}}]}},"b":[{{"c":1}}]}}'.encode(),
        "trailing.json": f'[{{"name":"{n}"}}] // {n}'.encode(),
        "braces-in-strings.json": json.dumps([{"name": f'{n} }} ]{{["\\'}] * 3).encode(),
        "lone-surrogates.json": f'[{{"name":"{n}\\ud800"}},{{"name":"ok"}}]'.encode(),
        "printed-object.json": json.dumps({"name": n, "in": [1]}, indent=2).encode(),
        "hits-changing.json": f'{{"_index":"a","_source":{{"x":1}}}}\n{{"_index":5}}\nx\n'
        f'{{"_index":"a","_source":{{"x":"{n}"}}}}\n{{"_source":{{}}}}\n'.encode(),
        "hits-hostile-index.json": f'{{"_index":"a\\u001b[31m","_source":{{"x":"{n}"}}}}\n'.encode(),
        # Lists.
        "dashes": f"{n}----1\n".encode() * 30,
        "dashes-mixed.txt": f"{n}----1\n".encode() * 20 + f"{n}----1\n".encode("gb18030") * 5
        + b"\xff\xfe\n----\n",
        "blanks.txt": f"  {n}     1    x\n".encode() * 30,
        "unit-separators.txt": f"{n}\x1f1----2\n".encode() * 30,
        "only-dashes.txt": b"-" * 9000 + b"\n" + b"-" * 9000 + b"\n----\n",
        "a-log.log": f"2024-01-01 10:00:00 INFO user {n}, logged in; ok\nTraceback\n".encode() * 40,
        "carriage-returns.txt": f"{n}----1\r{n}----2\r".encode() * 20,
    }  # fmt: skip


def _links():
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        for kind, name in (
            (tarfile.SYMTYPE, "a.csv"),
            (tarfile.LNKTYPE, "b.csv"),
            (tarfile.FIFOTYPE, "c.csv"),
            (tarfile.CHRTYPE, "d.csv"),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    return sink.getvalue()  # fmt: skip


def _tar_claim(data):
    return data[:124] + b"77777777777\x00" + data[136:]


def _greedy():
    """An xz stream whose header asks for a dictionary of 1.5 GiB."""
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}]
    data = bytearray(lzma.compress(b"name,number\nx,1\n", filters=filters))
    at = data.find(b"\x21\x01", 12)
    data[at + 2] = 39  # dictionary of 3 GiB
    return bytes(data)


def long(n):
    """Bombs and endless records."""
    zeros = zipped({"zeros.csv": b"name,number\n" + b"x" * (400 << 20)})
    create = "CREATE TABLE `people` (`name` text, `number` int);\n"
    head = f"-- MySQL dump\n{create}".encode()
    return {
        "zeros.zip": zeros,
        "zeros-in-a-line-each.zip": zipped({"zeros.csv": b"name,number\n" + b"x,1\n" * (90 << 20)}),
        "zeros.csv.bz2": bz2.compress(b"name,number\n" + b"x" * (300 << 20)),
        "zeros.csv.xz": lzma.compress(b"name,number\n" + b"x" * (300 << 20), preset=0),
        "zeros.tar.gz": gzip.compress(tarred({"zeros.csv": bytes(300 << 20)})),
        "cells.xlsx": zipped(book("<row><c><v>1</v></c></row>" * 1_100_000)),
        "one-cell.xlsx": zipped(book(f"<row><c t='str'><v>{'x' * (300 << 20)}</v></c></row>")),
        "attribute.xlsx": zipped(book(f"<row a='{'x' * (300 << 20)}'/>")),
        "strings.xlsx": zipped(book(row(1, "a"), strings="<si><t>ab</t></si>" * 5_100_000)),
        "names.xlsx": zipped(book("".join(f"<n{i}/>" for i in range(400_000)))),
        "one-row.sql": head + b"INSERT INTO `people` VALUES ('" + b"x" * (40 << 20) + b"',1);\n"
        + f"INSERT INTO `people` VALUES ('{n}',2);\n".encode(),
        "one-statement.sql": head + b"INSERT INTO `people` VALUES "
        + b",".join(b"('x',%d)" % i for i in range(800_000)) + b";\n",
        "statements.sql": head
        + b"".join(b"INSERT INTO `t%d` VALUES (1);\n" % (i % 2) for i in range(4_000)),
        "many-tables.sql": b"-- MySQL dump\n"
        + b"".join(b"CREATE TABLE `t%d` (`a` int);\n" % i for i in range(9_000)),
        "quotes.sql": head + b"INSERT INTO `people` VALUES (" + b"'" * (17 << 20),
        "backslashes.sql": head + b"INSERT INTO `people` VALUES ('" + b"\\" * (17 << 20),
        "semicolons.sql": head + b";" * (8 << 20),
        "comments.sql": head + b"/* x */;" * 1_000_000,
        "copy-line.sql": b"-- PostgreSQL database dump\nCOPY people (a, b) FROM stdin;\n"
        + b"x" * (40 << 20) + f"\t1\n{n}\t2\n\\.\n".encode(),
        "one-object.json": b'[{"name":"' + b"x" * (40 << 20) + b'"},'
        + f'{{"name":"{n}"}}]'.encode(),
        "quotes.json": b'[{"a":' + b'"' * (20 << 20),
        "long-line.txt": f"{n}----1\n".encode() * 9 + b"x" * (40 << 20) + f"\n{n}----2\n".encode(),
        "many-members.zip": zipped({f"{i}.csv": b"a\n1\n" for i in range(12_000)}),
    }  # fmt: skip
