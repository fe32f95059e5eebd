"""Spreadsheet and SARIF: complete, valid, and unable to run anything in who opens them."""

import json
import os
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from strongroom.core.types import Field, Finding, Level
from strongroom.find.lines import Place
from strongroom.report import compare, findings_sarif, findings_sheets, lines_sarif

ID = "990101199003074470"
EVIL = ['=HYPERLINK("http://x","y")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "＝1"]


def finding(name, kind="email", level=Level.PERSONAL, dataset="person", **more):
    return Finding(Field("db.sqlite", dataset, name), kind, level, 0.9, 200, 200, 190, 99, **more)


FINDINGS = [
    finding("mail", shapes=("A×3",), evidence=("190 of 200 values fit",)),
    finding("id", "id.cn_resident", Level.SENSITIVE),
    finding("no", "none", Level.PUBLIC),
    finding("tags", "none", Level.PUBLIC, not_checked="nested values"),
]


def opened(raw):
    book = openpyxl.load_workbook(BytesIO(raw))
    return {sheet.title: [[c.value for c in row] for row in sheet.iter_rows()] for sheet in book}


def test_the_workbook_has_its_four_sheets_and_every_field():
    book = opened(findings_sheets(FINDINGS, changes=compare(FINDINGS[:1], FINDINGS), at="May"))
    assert list(book) == ["Summary", "Fields", "Not checked", "Differences"]
    assert [row[2] for row in book["Fields"][1:]] == ["mail", "id", "no"]
    assert book["Fields"][1][book["Fields"][0].index("People")] == 99
    assert book["Not checked"][1] == ["person", "tags", "nested values"]
    assert [row[1] for row in book["Differences"][1:]] == ["id", "no", "tags"]
    assert any("strongroom up db.sqlite" in str(c) for row in book["Summary"] for c in row)


def test_the_workbook_speaks_chinese():
    book = opened(findings_sheets(FINDINGS, language="zh"))
    assert list(book) == ["概览", "字段", "未检查", "差异"]
    assert "居民身份证号码" in book["字段"][2]
    assert any("符合" in str(cell) for cell in book["字段"][1])


@pytest.mark.parametrize("evil", EVIL)
def test_a_name_that_is_a_formula_is_text_wherever_it_stands(evil):
    hostile = [
        finding(evil, dataset=evil, shapes=(evil,), evidence=(evil,)),
        finding(evil, "none", Level.PUBLIC, evil, not_checked=evil),
        Finding(Field(evil, evil, "x"), "email", Level.PERSONAL, 0.9, 1, 1, 1, 1),
    ]
    raw = findings_sheets(hostile, changes=compare([], hostile))
    for sheet in openpyxl.load_workbook(BytesIO(raw)):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert not str(cell.value or "").startswith(tuple("=+-@\t＝"))


def test_names_that_no_cell_can_hold_are_kept_as_far_as_they_can_be():
    odd = finding("a\x00b\x1b\udcffc", dataset="d" * 40_000)
    [_, row] = opened(findings_sheets([odd]))["Fields"]
    assert row[2] == "a\ufffdb\ufffd\ufffdc"
    assert len(row[1]) == 32_000


def test_no_output_holds_a_name_that_is_a_value():
    named = [finding(f"user_{ID}", dataset=f"b_{ID}"), finding(ID, "none", not_checked="x")]
    place = Finding(Field(f"/srv/{ID}.csv", "d", "f"), "email", Level.PERSONAL, 0.9, 1, 1, 1, 1)
    book = opened(findings_sheets([*named, place]))
    assert ID not in str(book)
    assert ID not in findings_sarif([*named, place], version="1.0.0")


def test_sarif_has_stable_rules_levels_and_fingerprints():
    log = json.loads(findings_sarif(FINDINGS, version="1.2.3"))
    [run] = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert run["tool"]["driver"]["semanticVersion"] == "1.2.3"
    assert [r["id"] for r in run["tool"]["driver"]["rules"]] == ["email", "id.cn_resident"]
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [
        ("email", "warning"),
        ("id.cn_resident", "error"),
    ]
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert "region" not in result["locations"][0]["physicalLocation"]
    [note] = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "person.tags was not checked: nested values"
    again = json.loads(findings_sarif(list(reversed(FINDINGS)), version="9.9.9"))
    prints = [r["partialFingerprints"] for r in run["results"]]
    assert [r["partialFingerprints"] for r in reversed(again["runs"][0]["results"])] == prints


def test_sarif_says_what_is_new_and_what_is_gone():
    changes = compare([FINDINGS[0], finding("old")], FINDINGS)
    log = json.loads(findings_sarif(FINDINGS, version="1.0.0", changes=changes))
    states = {
        r["message"]["text"].split(":")[0]: r["baselineState"] for r in log["runs"][0]["results"]
    }
    assert states == {"person.mail": "unchanged", "person.id": "new", "person.old": "absent"}


PLACES = [
    Place("src/a b.py", 3, 5, 23, "id.cn_resident", 3, 0.99, "9×18"),
    Place("src/a b.py", 9, 1, 19, "id.cn_resident", 3, 0.99, "9×18"),
]


def test_sarif_of_lines_has_regions_in_code_points_and_one_fingerprint_a_place():
    log = json.loads(lines_sarif(PLACES, version="1.0.0", unread=["x: it is not there"]))
    first, second = log["runs"][0]["results"]
    where = first["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "src/a%20b.py"
    assert where["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 23}
    assert first["partialFingerprints"] != second["partialFingerprints"]
    # Lines above may come and go: the fingerprint stays.
    moved = [Place("src/a b.py", 40, 5, 23, "id.cn_resident", 3, 0.99, "9×18")]
    other = json.loads(lines_sarif(moved, version="1.0.0"))["runs"][0]["results"][0]
    assert other["partialFingerprints"] == first["partialFingerprints"]


def test_sarif_is_valid_by_the_published_schema():
    path = os.environ.get("STRONGROOM_SARIF_SCHEMA", "")
    if not path or not Path(path).is_file():
        pytest.skip("the schema of SARIF 2.1.0 is not here (set STRONGROOM_SARIF_SCHEMA)")
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(Path(path).read_text("utf-8"))
    check = jsonschema.validators.validator_for(schema)(schema)
    changes = compare([FINDINGS[0], finding("old")], FINDINGS)
    for text in (
        findings_sarif(FINDINGS, version="1.0.0", changes=changes),
        findings_sarif([], version="1.0.0"),
        lines_sarif(PLACES, version="1.0.0", unread=["x"]),
    ):
        assert [e.message for e in check.iter_errors(json.loads(text))] == []
