"""The invented rows of the conformance suite in formats that Strongroom reads and does not write."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile

import pyarrow as pa


def packed(data, ending):
    """The bytes packed as the ending says."""
    if ending in {".zst", ".lz4"}:
        sink = pa.BufferOutputStream()
        with pa.CompressedOutputStream(sink, ending[1:].replace("zst", "zstd")) as stream:
            stream.write(data)
        return sink.getvalue().to_pybytes()
    pack = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}[ending]
    return pack(data)


def _mysql(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        pairs = {"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\r": "\\r", "\0": "\\0"}
        pairs["\x1a"] = "\\Z"
        return "'" + "".join(pairs.get(char, char) for char in value) + "'"
    return repr(value)


def mysql(rows, dataset="people", each=300):
    """As mysqldump writes: many rows a statement, backslashes escape."""
    columns = ",\n".join(f"  `{name}` text COMMENT 'a, (b;'" for name in rows.schema.names)
    parts = [
        "-- MySQL dump 10.13  Distrib 8.0.36\n--\n",
        "/*!40101 SET NAMES utf8mb4 */;\n",
        f"DROP TABLE IF EXISTS `{dataset}`;\n",
        f"CREATE TABLE `{dataset}` (\n{columns},\n  PRIMARY KEY (`{rows.schema.names[0]}`)\n) ENGINE=InnoDB;\n",
        f"LOCK TABLES `{dataset}` WRITE;\n/*!40000 ALTER TABLE `{dataset}` DISABLE KEYS */;\n",
    ]
    lines = ["(" + ",".join(_mysql(v) for v in row.values()) + ")" for row in rows.to_pylist()]
    parts += [
        f"INSERT INTO `{dataset}` VALUES {','.join(lines[at : at + each])};\n"
        for at in range(0, len(lines), each)
    ]
    parts.append("UNLOCK TABLES;\nDELIMITER ;;\n")
    parts.append("CREATE TRIGGER `x` BEFORE INSERT ON `people` FOR EACH ROW BEGIN\n")
    parts.append("INSERT INTO `log` VALUES (1,'x');\nEND ;;\nDELIMITER ;\n-- Dump completed\n")
    return "".join(parts)


def _copy(value):
    if value is None:
        return "\\N"
    text = value if isinstance(value, str) else repr(value)
    pairs = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return "".join(pairs.get(char, char) for char in text)


def _head(rows, dataset):
    columns = ",\n".join(f'    "{name}" text' for name in rows.schema.names)
    return (
        "--\n-- PostgreSQL database dump\n--\nSET client_encoding = 'UTF8';\n"
        "CREATE FUNCTION public.f() RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n"
        "INSERT INTO log VALUES (1);\nEND;\n$$;\n"
        f"CREATE TABLE public.{dataset} (\n{columns}\n);\n"
    )


def pg_copy(rows, dataset="people"):
    """As pg_dump writes."""
    names = ", ".join(rows.schema.names)
    lines = ["\t".join(_copy(v) for v in row.values()) + "\n" for row in rows.to_pylist()]
    body = f"COPY public.{dataset} ({names}) FROM stdin;\n{''.join(lines)}\\.\n\n"
    return _head(rows, dataset) + body + "SELECT pg_catalog.setval('x', 1, true);\n"


def pg_inserts(rows, dataset="people", names=True):
    """As pg_dump --inserts writes: a statement a row, quotes doubled, line ends as they are."""

    def literal(value):
        if value is None:
            return "NULL"
        return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else repr(value)

    listed = f" ({', '.join(rows.schema.names)})" if names else ""
    return _head(rows, dataset) + "".join(
        f"INSERT INTO public.{dataset}{listed} VALUES ({', '.join(map(literal, row.values()))});\n"
        for row in rows.to_pylist()
    )


def sql_server(rows, dataset="people", each=100):
    """As SQL Server's Management Studio writes: a statement a line, and now and then a `GO`."""

    def literal(value):
        if value is None:
            return "NULL"
        return "N'" + value.replace("'", "''") + "'" if isinstance(value, str) else repr(value)

    columns = "".join(f"\t[{name}] [nvarchar](max) NULL,\n" for name in rows.schema.names)
    key = f"[{rows.schema.names[0]}] ASC"
    parts = [
        "USE [register]\nGO\nSET ANSI_NULLS ON\nGO\n/****** Object:  Table ******/\n",
        f"CREATE TABLE [dbo].[{dataset}](\n{columns}",
        f" CONSTRAINT [PK] PRIMARY KEY CLUSTERED \n(\n\t{key}\n",
        ")WITH (PAD_INDEX = OFF) ON [PRIMARY]\n) ON [PRIMARY]\nGO\n",
        f"SET IDENTITY_INSERT [dbo].[{dataset}] ON\n",
    ]
    listed = ", ".join(f"[{name}]" for name in rows.schema.names)
    for number, row in enumerate(rows.to_pylist(), 1):
        values = ", ".join(map(literal, row.values()))
        parts.append(f"INSERT [dbo].[{dataset}] ({listed}) VALUES ({values})\n")
        if number % each == 0:
            parts.append(f"GO\nprint 'Processed {number} total records'\n")
    parts.append(f"SET IDENTITY_INSERT [dbo].[{dataset}] OFF\nGO\n")
    return "".join(parts)


def json_array(rows, indent=None):
    """One JSON array."""
    return json.dumps(rows.to_pylist(), ensure_ascii=False, indent=indent)


def json_wrapped(rows):
    """An object around the array, as Navicat exports."""
    return json.dumps({"ok": True, "n": [1, 2], "RECORDS": rows.to_pylist()}, ensure_ascii=False)


def json_keyed(rows, indent=None):
    """An object of rows under keys, as a database of documents exports."""
    keyed = {f"99{i:016d}": row for i, row in enumerate(rows.to_pylist())}
    return json.dumps(keyed, ensure_ascii=False, indent=indent)


def json_frame(rows):
    """Column by column, as pandas writes a data frame."""
    columns = {
        name: {str(i): value for i, value in enumerate(rows.column(name).to_pylist())}
        for name in rows.schema.names
    }
    return json.dumps(columns, ensure_ascii=False)


def json_several(rows):
    """Several arrays and something around them."""
    parts = {"of": {"by": "欧阳"}, "few": [{"n": 1}] * 3, "data": {"people": rows.to_pylist()}}
    return json.dumps(parts, ensure_ascii=False, indent=1)


def elastic(rows, index="people"):
    """As elasticdump writes; another index lies between."""
    lines = []
    for number, row in enumerate(rows.to_pylist()):
        hit = {"_index": index, "_type": "_doc", "_id": str(number), "_score": 1, "_source": row}
        lines.append(json.dumps(hit, ensure_ascii=False))
        if number % 10 == 0:
            other = {"_index": "other", "_id": "x", "_source": {"a": {"b": number}}}
            lines.append(json.dumps(other))
    return "\n".join(lines) + "\n"


def dashes(rows, separator="----", header=True):
    """As leaked lists are passed on: no quotes, no line ends inside."""
    lines = [rows.schema.names] if header else []
    lines += [
        ["" if v is None else str(v).replace("\n", " ") for v in row.values()]
        for row in rows.to_pylist()
    ]
    return "".join(separator.join(line) + "\n" for line in lines)


def quoted(rows, separator, quote='"', escape=None):
    """Every value in quotes, as an export tool with a separator of its own writes."""

    def cell(value):
        text = str(value).replace(quote, (escape or quote) + quote)
        return "" if value is None else quote + text + quote

    lines = [rows.schema.names, *(row.values() for row in rows.to_pylist())]
    return "".join(separator.join(map(cell, line)) + "\n" for line in lines)


def xlsx(rows, sheets=("people",), prepare=lambda book: None):
    """A spreadsheet of one or more sheets."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name in sheets:
        sheet = book.create_sheet(name)
        sheet.append(rows.schema.names)
        for row in rows.to_pylist():
            sheet.append([row[name] for name in rows.schema.names])
    prepare(book)
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


def zipped(members, method=zipfile.ZIP_DEFLATED):
    """A zip of names and bytes."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return sink.getvalue()


def tarred(members, mode="w"):
    """A tar of names and bytes."""
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode=mode) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return sink.getvalue()
