"""The evaluation tables: labels and files agree, nobody living is in them, the scorer counts."""

import importlib.util
import re
import sys
import unicodedata
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


def _module(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


reading = _module("evaluation_reading", HERE / "reading.py")
scorer = _module("evaluation_tables", HERE.parent.parent / "benchmarks" / "evaluation_tables.py")

HOW, LABELS = reading.labels()
FILES = sorted(LABELS)
KINDS = set(
    re.findall(
        r"\S+",
        """person.name person.nickname person.sex person.age person.ethnicity person.education
        person.marital person.occupation person.military person.birthplace date.birth
        id.cn_resident id.cn_resident_15 id.passport id.hk_mo_tw_permit
        id.foreign_permanent id.military id.driver id.social_security id.other
        phone.mobile phone.landline email wechat qq account.id device.id device.imei
        ip.address mac.address address address.fragment postcode bank.card bank.account
        vehicle.plate vehicle.vin org.name org.uscc geo.coordinates location.track
        biometric.face biometric.voice biometric.fingerprint biometric.template
        sensitive.health sensitive.religion sensitive.political sensitive.ethnicity
        sensitive.criminal sensitive.sexual sensitive.minor secret.password secret.token
        text.free none""",
    )
)


def read(file):
    if file.endswith(".xlsx"):
        pytest.importorskip("openpyxl", reason="openpyxl is absent, so no .xlsx is read here")
    return reading.tables_of(file, HOW.get(file, {}))


def personal(label):
    made = scorer.Label.of(label)
    return made.personal and not made.either


# Labels and files


@pytest.mark.parametrize("file", FILES)
def test_every_column_of_the_file_has_a_label_and_every_label_a_column(file):
    tables = read(file)
    assert list(LABELS[file]) == list(tables)
    for name, (columns, rows) in tables.items():
        assert list(LABELS[file][name]) == columns, name
        assert 40 <= len(rows) <= 300
        assert {len(row) for row in rows} == {len(columns)}


def test_every_table_in_the_folder_is_labelled():
    there = {p.name for p in (HERE / "tables").iterdir() if p.is_file()}
    assert {n for n in there if not n.endswith((".py", ".toml"))} == set(FILES)
    assert sum((HERE / "tables" / n).stat().st_size for n in there) < 4_000_000


def test_labels_use_the_vocabulary_only():
    for tables in LABELS.values():
        for columns in tables.values():
            for label in map(scorer.Label.of, columns.values()):
                assert set(label.kinds) | label.contains | label.may <= KINDS
                assert not label.contains & {"none", "text.free"}
                assert not label.contains or "text.free" in label.kinds


def test_there_are_enough_tables_and_enough_of_nobody():
    tables = [columns for file in LABELS.values() for columns in file.values()]
    nobody = [t for t in tables if not any(personal(label) for label in t.values())]
    assert len(tables) - len(nobody) >= 36
    assert len(nobody) >= 10


# T10: no number can be a living person's

SEGMENTS = {"154", "160", "163", "164", "168", "169", "179", "194"}
PROVINCES = set(
    re.findall(r"..", "1112131415212223313233343536374142434445465051525354616263646571818283")
)
RUN = re.compile(r"(?<![0-9A-Za-z])[0-9]{7,}[Xx]?(?![0-9A-Za-z])")
SPACED = re.compile(r"(?<![0-9])1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4}(?![0-9])")
LANDLINE = re.compile(r"(?<![0-9.,-])(0[0-9]{2,3})-([2-9][0-9]{6,7})(?![0-9-])")
MAIL = re.compile(r"[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]([A-Z])[A-Z0-9]{5,6}(?![A-Z0-9])"
)


def luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def dated(text):
    return re.fullmatch(r"(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", text) is not None


def living(text):
    """Numbers in a cell that somebody could have, whatever column it stands in."""
    for run in RUN.findall(text):
        if (
            (len(run) == 18 and run[:2] in PROVINCES and dated(run[6:14]))
            or (len(run) == 15 and run[:2] in PROVINCES and dated("19" + run[6:12]))
            or (len(run) == 11 and re.match("1[3-9]", run) and run[:3] not in SEGMENTS)
            or (len(run) == 13 and re.match("861[3-9]", run) and run[2:5] not in SEGMENTS)
            or (len(run) in (16, 19) and run.isdigit() and run[0] != "0" and luhn(run))
        ):
            yield run
    yield from (m for m in SPACED.findall(text) if m[:3] not in SEGMENTS)
    yield from (m[0] for m in LANDLINE.finditer(text) if m[1] != "026")
    yield from (m for m in MAIL.findall(text) if not re.search(r"[@.]example\.(com|org|net)$", m))
    yield from (
        m[0] for m in PLATE.finditer(text) if m[0][0] not in "宁藏青琼" or m[1] not in "UVWXYZ"
    )


# What a value of a labelled column must look like so that nobody has it.
NOBODYS = {
    "id.cn_resident": r"99\d{15}[\dXx]|99\d{13}|G9\d{7}|L99\d{15}[\dX]",
    "phone.mobile": r"'?(?:\+?86)?(?:154|160|163|164|168|169|179|194)\d{8}|026-?[2-8]\d{7}|\(\d{3}\)555-01\d\d|07700900\d{3}|063998\d{4}|.+@.*example\.(?:com|org|net)",
    "phone.landline": r"026-?[2-8]\d{7}|03023125\d{3}",
    "email": r".+@(?:mail\.)?example\.(?:com|org|net)",
    "id.hk_mo_tw_permit": r"[HM]99\d{6}|99\d{6}",
    "id.foreign_permanent": r"ZZZ99\d{10}|999\d{14}[\dX]",
    "id.driver": r"99\d{10}|99\d{15}[\dX]",
    "id.passport": r"G9\d{7}",
    "id.military": r"虚字第\d+号",
    "id.social_security": r"(?:000|9\d\d)-(?:[1-4]\d|\d\d)-\d{4}|(?:ZZ|KN|NK|BG|GB|NT)\d{6}[A-D]",
    "bank.card": r"0\d{15}|0\d{18}",
    "bank.account": r"0\d{15}|0\d{18}|DE\d\d9\d{17}",
    "vehicle.plate": r"(?:[宁藏青琼][U-Z][A-Z0-9]{5}/?)+|无牌车",
    "vehicle.vin": r"AZ9[A-HJ-NPR-Z0-9]{14}",
    "device.imei": r"001\d{12}",
    "ip.address": r"(?:192\.0\.2|198\.51\.100|203\.0\.113|192\.168\.\d+)\.\d+|2001:db8:.*",
    "mac.address": r"02([:-][0-9a-f]{2}){5}",
    "qq": r"[89]\d{9}",
    "wechat": r"wxid_example\w{7}|example_\w+",
}
ABSENT = {"", "-", "无", "n/a"}


@pytest.mark.parametrize("file", FILES)
def test_t10_no_number_in_the_evaluation_tables_can_be_a_living_persons(file):
    for name, (columns, rows) in read(file).items():
        for place, column in enumerate(columns):
            label = scorer.Label.of(LABELS[file][name][column])
            form = None if label.either else NOBODYS.get(label.kinds[0])
            for row in rows:
                if row[place] is None:
                    continue
                text = unicodedata.normalize("NFKC", str(row[place]))
                assert list(living(text)) == [], (name, column)
                bare = text.replace(" ", "")
                if form and not label.contains and bare not in ABSENT:
                    assert re.fullmatch(form, bare), (name, column)


def test_t10_the_detector_of_living_numbers_in_tables_knows_one_when_it_sees_it():
    # Each is in a form that people have, and yet of nobody: 2099 lies ahead, segment 174 is for
    # satellites, no bank has the card's first digits, the domains do not exist, plates have no I.
    assert list(living("310101" + "20991231" + "0010"))
    assert list(living("电话 174" + "0" * 8 + "。"))
    assert list(living("174" + " 0000 0000"))
    assert list(living("86174" + "0" * 8))
    assert list(
        living("9" + "0" * 14 + "1" if luhn("9" + "0" * 14 + "1") else "9" + "0" * 13 + "18"[:2])
    )
    assert list(living("025-" + "8" * 8))
    assert list(living("a@mail.invalid"))
    assert list(living("a@notexample.com"))
    assert list(living("沪I" + "00000"))
    assert not list(
        living("99010119800101001X，15400000000，026-88888888，宁U00000，a@mail.example.com")
    )


# The scorer


def score(pairs, shared=False):
    made = scorer.Score()
    for place, (label, answer) in enumerate(pairs):
        made.column("t", f"c{place}", scorer.Label.of(label), answer, shared)
    return made.counts


def said(kind, *contains):
    return scorer.Answer.of({"kind": kind, "contains": dict.fromkeys(contains, 1)})


def test_the_scorer_counts_found_missed_false_and_wrong_kinds():
    counts = score(
        [
            (["id.other", "account.id"], said("account.id")),  # found, acceptable
            ("phone.mobile", said("phone.landline")),  # found, wrong kind
            ("email", said("none")),  # missed
            ("person.name", None),  # missed: not in the answer
            ("none", said("person.name")),  # false
            ("none", said("none")),
            ("none", said("org.uscc")),  # level 1: no claim of a person
            ({"kind": "none", "either": True}, said("person.age")),  # nowhere
        ]
    )
    assert counts["personal columns found"] == [2, 4]
    assert counts["right kind among found"] == [1, 2]
    assert counts["false among columns of nobody"] == [1, 3]
    assert counts["false among all claims"] == [1, 3]


def test_the_scorer_counts_the_contents_of_texts_and_what_is_not_in_them():
    text = {"kind": "text.free", "contains": ["phone.mobile", "person.name"]}
    text["may"] = ["wechat"]
    claimed = said(
        "text.free", "phone.landline", "email", "wechat"
    )  # a landline is a telephone too
    counts = score([(text, claimed), (text, said("text.free"))])
    assert counts["personal columns found"] == [1, 2]
    assert counts["contents of texts found"] == [1, 4]
    assert counts["false among contents claimed"] == [1, 3]
    assert score([("text.free", said("text.free"))])["false among columns of nobody"] == [0, 1]
    assert score([("text.free", said("text.free", "email"))])["false among columns of nobody"] == [
        1,
        1,
    ]


def test_a_whole_line_answers_for_a_column_only_where_its_claims_fit():
    line = said("text.free", "phone.mobile")
    counts = score([("phone.mobile", line), ("secret.password", line)], shared=True)
    assert counts["personal columns found"] == [1, 2]


def test_answers_are_matched_by_name_by_place_and_by_the_object_around_or_inside():
    phone, name, none = said("phone.mobile"), said("person.name"), said("none")
    by_name = scorer.match(["a", "b"], {"b": phone, "a": none}, True)
    assert by_name == {"a": none, "b": phone}
    by_place = scorer.match(["1", "2"], {"x": phone, "y": none}, False)
    assert by_place == {"1": phone, "2": none}
    around = scorer.match(["u.tel", "z"], {"u": said("text.free", "phone.mobile"), "z": none}, True)
    assert around["u.tel"].claims == {"phone.mobile"}
    inside = scorer.match(["data", "z"], {"data.t": phone, "data.n": name, "z": none}, True)
    assert inside["data"].claims == {"phone.mobile", "person.name"}
    assert scorer.match(["q", "z"], {"z": none, "y": none, "x": none}, True)["q"] is None


def test_the_interval_is_that_of_wilson():
    low, high = scorer.wilson(81, 263)  # the worked example of Newcombe (1998): 0.2553 to 0.3662
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert scorer.wilson(0, 0) == (0.0, 1.0)


def test_a_file_that_the_program_cannot_read_is_missed_and_named(tmp_path):
    (tmp_path / "a.sqlite").write_bytes(b"no database")
    (tmp_path / "labels.toml").write_text('["a.sqlite".t]\nsj = "phone.mobile"\nx = "none"\n')
    made = scorer.measure(tmp_path)
    assert made.counts["personal columns found"] == [0, 1]
    assert list(made.unread) == ["a.sqlite"]


def test_a_plain_table_is_measured_from_end_to_end(tmp_path):
    rows = "".join(f"1540000{i:04d},{i}\n" for i in range(50))
    (tmp_path / "a.csv").write_text("sjhm,n\n" + rows)
    (tmp_path / "labels.toml").write_text('["a.csv".rows]\nsjhm = "phone.mobile"\nn = "none"\n')
    made = scorer.measure(tmp_path)
    assert made.counts["personal columns found"] == [1, 1]
    assert made.counts["false among columns of nobody"] == [0, 1]
