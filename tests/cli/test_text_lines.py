"""JSON lines of texts in, JSON lines of answers out: in step, in order, however they arrive."""

import json
import os
import threading

import msgspec
import pytest

from strongroom.cli import lines
from strongroom.cli.lines import answer_lines
from strongroom.find import spans
from strongroom.find.written import spans_as_json

MOBILE = "16800001234"
TEXTS = [
    f"报警人电话{MOBILE}，张伟",
    "",
    "😀𠮷" + MOBILE,
    None,
    "x" * 50,
    "住在上海市黄浦区南京东路100号",
]


@pytest.fixture
def answered(monkeypatch, capfdbinary):
    """What is answered to bytes that arrive in these pieces, and the exit code."""

    def call(*pieces, answer=lambda texts: [msgspec.json.encode(t) for t in texts]):
        read, write = os.pipe()

        def send():
            for piece in pieces:
                os.write(write, piece)
            os.close(write)

        sender = threading.Thread(target=send)
        sender.start()
        with os.fdopen(read) as stdin:
            monkeypatch.setattr("sys.stdin", stdin)
            capfdbinary.readouterr()
            code = answer_lines("spans", "said", answer)
        sender.join()
        return capfdbinary.readouterr().out.splitlines(), code

    return call


def test_spans_are_written_as_an_encoder_of_json_writes_them():
    found = spans(TEXTS)
    told = [[] for _ in TEXTS]
    for span in found.to_pylist():
        row = span.pop("row")
        told[row].append(span | {"score": round(span["score"], 3)})
    assert spans_as_json(found, len(TEXTS)) == [msgspec.json.encode(s) for s in told]
    assert sum(len(s) for s in told) >= 4
    assert spans_as_json(spans([]), 0) == []
    assert spans_as_json(spans(["", None]), 2) == [b"[]", b"[]"]


def test_every_score_is_rounded_as_python_rounds_it():
    import numpy as np
    import pyarrow as pa

    scores = np.linspace(0, 1, 20_001, dtype=np.float32)
    scores = np.concatenate([scores, np.float32([0.0625, 0.1875, 0.0005, 0.9995])])
    count = len(scores)
    kind = pa.DictionaryArray.from_arrays(pa.array(np.zeros(count, np.int32)), pa.array(["email"]))
    rows = np.arange(count)
    found = pa.table({"row": rows, "start": rows, "end": rows, "kind": kind, "score": scores})
    told = [json.loads(line)[0]["score"] for line in spans_as_json(found, count)]
    assert told == [round(score, 3) for score in scores.tolist()]


def test_a_line_that_cannot_be_read_leaves_the_others_in_step(answered):
    good = b'{"id":%d,"text":"a"}'
    bad = (b"no json", b'{"id":1}', b'{"text":"a"}', b'{"id":1,"text":7}', b"\xff\xfe", b"[" * 5000)
    bad += (b'{"id":"\\ud800","text":"a"}', b'{"id":1,"text":"a"} {}')
    for line in bad:
        out, code = answered(good % 1 + b"\n" + line + b"\n" + good % 2 + b"\n")
        assert code == 4, line
        assert [json.loads(o).get("id") for o in out] == [1, None, 2], line
        assert "error" in json.loads(out[1])


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"id":1}', 'not a line of the form {"id","text"}'),
        (b'{"id":1,"text":7}', 'not a line of the form {"id","text"}'),
        (b"no json", "not JSON"),
        (b'{"id":NaN,"text":"a"}', "NaN and Infinity are not JSON"),
        (b'{"id":"\\ud83d","text":"a"}', "half a character (a lone surrogate) in the id"),
        (b'{"id":1,"text":"\xff"}', "not UTF-8"),
        (b'{"id":' + b"[" * 5000 + b"]" * 5000 + b',"text":"a"}', "nested too deeply"),
    ],
)
def test_a_line_that_cannot_be_read_says_which_fault_it_has(answered, line, why):
    assert answered(line + b"\n") == ([msgspec.json.encode({"id": None, "error": why})], 4)


def test_half_a_character_is_one_that_is_unknown_and_costs_no_line(answered):
    # A backslash before a backslash begins nothing, and two halves are a character.
    texts = (rb"\ud83d\u5f20\ud83d", rb"\\ud83d\udE00", rb"\\\uDE00\uD83D\n", rb"\ud83d\ude00")
    sent = [b'{"id":%d,"text":"%b"}' % row for row in enumerate(texts)]
    out, code = answered(b"\n".join([*sent, b'{"id":4,"text":"\\ud83d}']) + b"\n")
    told = [json.loads(line).get("said") for line in out]
    assert told == [
        "\ufffd张\ufffd",
        "\\ud83d\ufffd",
        "\\\ufffd\ufffd\n",
        "\N{GRINNING FACE}",
        None,
    ]
    assert code == 4


def test_a_line_that_is_too_long_is_dropped_and_says_so(answered, monkeypatch):
    monkeypatch.setattr(lines, "LINE_BYTES", 1 << 20)
    long, good = b"x" * (3 << 20), b'{"id":1,"text":"a"}\n'
    for tail in (b"", b"\n" + good):
        out, code = answered(good, long, long + tail)
        assert code == 4
        assert [json.loads(o).get("error", "")[:11] for o in out][:2] == ["", "longer than"]
        assert len(out) == 2 + bool(tail)


def test_the_mark_of_utf_8_at_the_beginning_costs_no_line(answered):
    good = b'{"id":1,"text":"a"}'
    for pieces in ((b"\xef\xbb\xbf" + good,), (b"\xef", b"\xbb\xbf" + good + b"\n" + good + b"\n")):
        out, code = answered(*pieces)
        assert code == 0
        assert {json.loads(o)["id"] for o in out} == {1}
    # Elsewhere it is a character that no JSON begins with.
    assert answered(good + b"\n\xef\xbb\xbf" + good + b"\n")[1] == 4


def test_an_empty_line_is_answered_so_that_lines_stay_in_step_and_is_no_failure(answered):
    good = b'{"id":1,"text":"a"}\n'
    out, code = answered(good + b"\n  \r\n" + good)
    assert code == 0
    assert [json.loads(o).get("error") for o in out] == [
        None,
        "an empty line",
        "an empty line",
        None,
    ]


def test_ids_come_back_as_they_are(answered):
    ids = [1, -3, 1 << 60, 0.5, None, True, "é\n", [1, {"a": None}], {"k": [2]}]
    rows = [json.dumps({"id": i, "text": "a"}).encode() for i in ids]
    out, code = answered(b"\n".join(rows) + b"\r\n")
    assert code == 0
    assert [json.loads(o) for o in out] == [{"id": i, "said": "a"} for i in ids]


def test_ids_of_any_size_pass_through_and_one_that_is_no_utf_8_is_refused(answered):
    given = [b'{"id":1e400,"text":"a"}', b'{"id":123456789012345678901234.50,"text":"b","more":1}']
    lines, code = answered(b"\n".join([*given, b'{"id":"\xff","text":"c"}', b""]))
    assert code == 4
    assert lines[0] == b'{"id":1e400,"said":"a"}'
    assert lines[1] == b'{"id":123456789012345678901234.50,"said":"b"}'
    assert json.loads(lines[2]) == {"id": None, "error": "not UTF-8"}


def test_lines_that_arrive_in_pieces_are_put_together(answered, monkeypatch):
    rows = [json.dumps({"id": i, "text": "某" * (i % 50)}).encode() for i in range(200)]
    whole = b"\n".join(rows)
    for size in (1, 7, 100, 10_000):
        monkeypatch.setattr(lines, "READ_BYTES", size * 3)
        pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
        out, code = answered(*pieces)
        assert code == 0
        assert [json.loads(o)["id"] for o in out] == list(range(200))
        assert [len(json.loads(o)["said"]) for o in out] == [i % 50 for i in range(200)]
