"""The hostile texts, by file name: delimited, JSON lines, and both packed by gzip."""

from __future__ import annotations

import gzip


def long(n: str) -> dict[str, bytes]:
    """Those that take a while to read; `n` is the value that must never be shown."""
    return {
        "quotes-that-never-close.csv": b"name,number\n" + b'a"b,"c\n' * 400_000,
        "late-gb18030.csv": b"name,number\n"
        + b"abc,1\n" * 60_000
        + f"{n},2\n".encode("gb18030") * 900,
        "ten-thousand-columns.csv": (",".join(f"c{i}" for i in range(10_000)) + "\n").encode()
        + (",".join([n] * 10_000) + "\n").encode() * 20,
        "a-hundred-thousand-columns.csv": b"x," * 100_000 + b"x\n" + b"1," * 100_000 + b"1\n",
        "long-field.csv": b"name,number\n" + b"x" * (17 << 20) + b",1\n" + f"{n},2\n".encode(),
        "long-quoted-field.csv": b'name,number\n"'
        + b"x\n" * (9 << 20)
        + b'",1\n'
        + f"{n},2\n".encode(),
        "long-header.csv": b"x" * (17 << 20) + b"\n1\n",
        "long-line.jsonl": b'{"name":"'
        + b"x" * (17 << 20)
        + b'"}\n'
        + f'{{"name":"{n}"}}\n'.encode(),
    }


def short(n: str, table: str) -> dict[str, bytes]:
    """The others; `table` is a sound one."""
    return {
        "nul-inside.csv": f"name,number\n{n}\x00x,1\n{n},2\n".encode(),
        "all-nul.csv": b"\x00" * 5000,
        "lone-cr.csv": f"name,number\r{n},1\r{n},2\r".encode(),
        "mixed-line-ends.csv": f"name,number\r\n{n},1\n{n},2\r{n},3\r\n\r\n\n".encode(),
        "unclosed-quote.csv": f'name,number\n{n},1\n"{n},2\n{n},3\n'.encode(),
        "stray-quotes.csv": f'name,size\n{n},5" pipe\n"{n}"x,2\n'.encode() * 50,
        "header-only.csv": b"name,number\n",
        "mark-only.csv": b"\xef\xbb\xbf",
        "mark-of-utf-16-only.csv": b"\xff\xfe",
        "odd-utf-16.csv": f"name,number\n{n},1\n".encode("utf-16") + b"\x00",
        "lone-surrogate-utf-16.csv": "name,number\n".encode("utf-16")
        + b"\x00\xd8,\x00"
        + b"1\x00\n\x00",
        "utf-16-big-without-mark.csv": f"name,number\n{n},1\n".encode("utf-16-be") * 40,
        "utf-32.csv": f"name,number\n{n},1\n".encode("utf-32"),
        "utf-7.csv": f"name,number\n{n},1\n".encode("utf-7"),
        "latin-1.csv": "name,number\nMüller-Lüdenscheid,1\nGrün,2\n".encode("latin-1"),
        "big5.csv": "name,number\n王小明,1\n陳大文,2\n".encode("big5"),
        "half-gb18030-half-utf-8.csv": f"name,number\n{n},1\n".encode("gb18030")
        + f"{n},2\n".encode() * 9,
        "wrong-widths.csv": "".join(
            ["name,number\n", *(f"{n}" + ",x" * (i % 9) + "\n" for i in range(300))]
        ).encode(),
        "only-newlines.csv": b"\n" * 5000,
        "only-commas.csv": b"," * 5000 + b"\n",
        "only-quotes.csv": b'"' * 5001,
        "only-spaces.csv": b" " * 5000,
        "one-byte.csv": b"x",
        "same-names.csv": f"name,name,,name\n{n},1,2,3\n".encode(),
        "header-of-values.csv": f"{n},13900000000\n{n}2,13900000001\n".encode(),
        "control-names.csv": f"na\x1b[31mme,\u202enumber,\x07,a\u2028b\n{n},1,2,3\n".encode(),
        "formulas.csv": f"name,number\n=cmd|'/c calc'!A1,{n}\n@SUM(1),+1\n".encode(),
        "long-name.csv": b"n" * 200_000 + f",number\n{n},1\n".encode(),
        "two-bytes-of-delimiter.csv": f"name||number\n{n}||1\n".encode() * 20,
        "array.json": f'[{{"name":"{n}"}}]'.encode(),
        "scalars.jsonl": f'1\n"{n}"\nnull\ntrue\n[]\n{{}}\n'.encode(),
        "deep-arrays.jsonl": b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
        "deep-objects.jsonl": b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"\n",
        "just-too-deep.jsonl": b'{"a":' * 65
        + b"1"
        + b"}" * 65
        + b"\n"
        + b'{"a":' * 63
        + b"1"
        + b"}" * 63
        + b"\n",
        "unclosed-arrays.jsonl": b'{"a":' + b"[" * 1_000_000,
        "not-a-number.jsonl": f'{{"name":"{n}","v":NaN}}\n{{"v":-Infinity}}\n{{"v":1}}\n'.encode(),
        "lone-surrogates.jsonl": f'{{"name":"{n}\\ud800"}}\n{{"\\udfff":1}}\n{{"name":"ok"}}\n'.encode(),
        "same-keys.jsonl": f'{{"name":"{n}","name":"other"}}\n{{"name":"x"}}\n'.encode(),
        "huge-numbers.jsonl": b'{"v":'
        + b"9" * 50_000
        + b'}\n{"v":1e999}\n{"v":18446744073709551616}\n{"v":1}\n',
        "changing-types.jsonl": f'{{"v":1}}\n{{"v":"{n}"}}\n{{"v":{{"w":1}}}}\n{{"v":[1]}}\n{{"v":null}}\n{{"v":true}}\n'.encode(),
        "paths-that-clash.jsonl": b'{"a.b":1,"a":{"b":2},"_more":3,"":4}\n{"a":5}\n',
        "control-keys.jsonl": f'{{"na\\u001b[31mme":"{n}","\\u202ex":1,"a\\nb":2}}\n'.encode(),
        "a-hundred-thousand-keys.jsonl": b"{"
        + b",".join(b'"k%d":1' % i for i in range(100_000))
        + b"}\n",
        "bad-utf-8.jsonl": b'{"name":"\xff\xfe"}\n{"name":"ok"}\n',
        "two-on-a-line.jsonl": f'{{"name":"{n}"}} {{"name":"b"}}\n{{"name":"c"}}\n'.encode(),
        "comment.jsonl": f'// {n}\n{{"name":"c"}}\n/* x */ {{"name":"d"}}\n'.encode(),
        "single-quotes.jsonl": f"{{'name':'{n}'}}\n".encode(),
        "in-utf-16.jsonl": f'{{"name":"{n}"}}\n'.encode("utf-16"),
        "with-a-mark.jsonl": b"\xef\xbb\xbf" + f'{{"name":"{n}"}}\n'.encode(),
        "trailing-rubbish.csv.gz": gzip.compress(table.encode(), mtime=0) + b"rubbish" * 50,
        "packed-twice.csv.gz": gzip.compress(gzip.compress(table.encode(), mtime=0), mtime=0),
        "in-two-members.csv.gz": gzip.compress(b"name,number\n", mtime=0)
        + gzip.compress(f"{n},1\n".encode(), mtime=0),
        "padded.csv.gz": gzip.compress(table.encode(), mtime=0) + b"\x00" * 4096,
        "not-packed.csv.gz": table.encode(),
    }
