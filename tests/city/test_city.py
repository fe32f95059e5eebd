"""The invented city: the same people everywhere, in any piece, and never a living one."""

import math
import re
import struct
import unicodedata
from collections import Counter

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from strongroom import city
from strongroom.city import captures, dirt, numbers, registers, words
from strongroom.core.errors import UsageError
from strongroom.core.values import Invented
from strongroom.testing.plants import check_character, luhn_digit, plants
from strongroom.testing.sweep import sweep

PEOPLE, SEED = 20_000, 7
PREFIXES = {"154", "160", "163", "164", "168", "169", "179", "194"}


def whole(dataset, people=PEOPLE, seed=SEED, **options):
    return pa.Table.from_batches([b.data for b in city.generate(dataset, people, seed, **options)])


@pytest.fixture(scope="module")
def tables():
    return {dataset: whole(dataset) for dataset in city.DATASETS}


def plain(values):
    """Values without nulls, as they were before typing: half-width, no blanks, no +86."""
    text = pc.utf8_normalize(values.drop_null().combine_chunks(), form="NFKC")
    text = pc.replace_substring(text, pattern=" ", replacement="")
    return pc.replace_substring(text, pattern="+86", replacement="")


def eighteen(numbers_):
    """ID numbers with the fifteen-digit ones upgraded."""
    return [
        n[:6] + "19" + n[6:] + check_character(n[:6] + "19" + n[6:]) if len(n) == 15 else n.upper()
        for n in plain(numbers_).to_pylist()
    ]


# Determinism


@pytest.mark.parametrize("dataset", city.DATASETS)
def test_the_same_seed_gives_the_same_rows_however_they_are_cut(dataset, tables):
    expected = tables[dataset]
    assert whole(dataset, rows=997).equals(expected)
    half = expected.num_rows // 2 + 3
    tail = whole(dataset, start=half, rows=5_000)
    assert tail.equals(expected.slice(half))
    middle = whole(dataset, start=100, stop=105)
    assert middle.equals(expected.slice(100, 5))


@pytest.mark.parametrize("dataset", city.DATASETS)
def test_another_seed_gives_other_people(dataset, tables):
    column = {"capture": "face"}.get(dataset, tables[dataset].column_names[0])
    assert not whole(dataset, seed=8)[column].equals(tables[dataset][column])


def test_a_larger_city_begins_with_the_same_people(tables):
    larger = whole("person", people=PEOPLE * 3, stop=1_000)
    assert larger.equals(tables["person"].slice(0, 1_000))


@pytest.mark.parametrize("dataset", city.DATASETS)
def test_rows_are_invented_and_say_so(dataset):
    for block in city.generate(dataset, 300, 4):
        assert isinstance(block, Invented)
        assert block.seed == 4
        assert block.data.schema.metadata == {
            b"strongroom.invented": b"yes",
            b"strongroom.seed": b"4",
        }
        assert block.data.schema.equals(city.schema(dataset, 4), check_metadata=True)
        block.data.validate(full=True)


@pytest.mark.parametrize("dataset", city.DATASETS)
def test_the_truth_names_every_column_and_the_row_count_is_told_beforehand(dataset, tables):
    assert list(city.truth(dataset)) == tables[dataset].column_names
    assert tables[dataset].num_rows == city.row_count(dataset, PEOPLE)


@pytest.mark.parametrize("people", [1, 2, 7, 199, 201])
@pytest.mark.parametrize("dataset", city.DATASETS)
def test_a_city_may_be_a_hamlet(dataset, people):
    assert whole(dataset, people=people).num_rows == city.row_count(dataset, people)


def test_what_is_not_a_city_is_refused():
    with pytest.raises(UsageError, match="no dataset"):
        city.schema("faces")
    with pytest.raises(UsageError, match="at least one"):
        list(city.generate("person", 0, 1))
    with pytest.raises(UsageError, match="equally long"):
        list(city.generate("person", 5, 1, plants={"name": ["a"], "mobile": []}))
    with pytest.raises(UsageError, match="equally long"):
        list(city.generate("person", 5, 1, plants={"password": ["a"]}))


# T10: no number can be a living person's

RUN = re.compile(r"[0-9]{7,}[Xx]?")
MAIL = re.compile(r"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+")
PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]([A-Z])[A-Z0-9]{5}(?![A-Z0-9])"
)


def living(text, column):
    """Numbers in `text` that somebody could have."""
    for run in RUN.findall(text):
        ours = (
            (len(run) == 11 and run[:3] in PREFIXES)
            or (len(run) in (15, 18) and run.startswith("99"))
            or (len(run) == 16 and run.startswith("0"))
            or (column == "birth_date" and len(run) == 8)
        )
        if not ours:
            yield run
    yield from (m for m in MAIL.findall(text) if not m.endswith(("@example.com", "@example.org", "@mail.example.com")))  # fmt: skip
    yield from (m[0] for m in PLATE.finditer(text) if m[0][0] not in "宁藏青琼" or m[1] not in "UVWXYZ")  # fmt: skip


def nobody(people, rows):
    checked = 0
    for dataset in city.DATASETS:
        for block in city.generate(dataset, people, 99, stop=rows):
            for name, column in zip(block.data.schema.names, block.data.columns, strict=True):
                if not pa.types.is_string(column.type) or name in ("case_number", "camera_id"):
                    continue
                for value in set(column.to_pylist()) - {None}:
                    text = unicodedata.normalize("NFKC", value).replace(" ", "").replace("+86", "")
                    assert list(living(text, name)) == [], (dataset, name)
                    checked += 1
    return checked


def test_t10_no_number_in_the_city_can_be_a_living_persons():
    assert nobody(25_000, 10_000) > 50_000


@pytest.mark.slow
def test_t10_no_number_in_two_hundred_thousand_rows_can_be_a_living_persons():
    assert nobody(500_000, 200_000) > 1_000_000


def test_t10_the_detector_of_living_numbers_knows_one_when_it_sees_it():
    # Each is in a form that people have, and yet of nobody: 120 is no mobile, nobody born in 1880
    # lives, the card fails Luhn, the domain does not exist, plates have no letter I.
    assert list(living("电话120" + "0" * 8, "account"))
    assert list(living("310101" + "18800101" + "0010", "id_number"))
    assert list(living("62" + "0" * 14, "account"))
    assert list(living("a@mail.invalid", "account"))
    assert list(living("沪I" + "00000", "account"))
    assert not list(living("99010119800101001X，15400000000", "account"))


def test_t10_case_numbers_and_cameras_hold_no_number_of_a_person(tables):
    for number in tables["case_record"]["case_number"].to_pylist()[:2_000]:
        assert re.fullmatch(r"A3101(19|20)\d{6}\d{10}", number)
    for camera in tables["capture"]["camera_id"].unique().to_pylist():
        assert re.fullmatch(r"CAM-\d{6}", camera)


# Numbers


def test_id_numbers_are_valid_distinct_and_tell_birth_and_sex(tables):
    made = city.ids(200_000, SEED)
    assert len(pc.unique(made)) == 200_000
    for number in made.to_pylist()[:5_000]:
        assert check_character(number[:17]) == number[17]
    person = tables["person"]
    ids = person["id_number"].to_pylist()
    dates = person["birth_date"].to_pylist()
    sexes = person["sex"].to_pylist()
    same = 0
    for number, date, sex in zip(ids, dates, sexes, strict=True):
        if number is None or not re.fullmatch(r"\d{17}[\dXx]", number) or not number.isascii():
            continue
        assert number[6:14] == re.sub(r"\D", "", date)
        assert (int(number[16]) % 2 == 1) == (sex == "男")
        same += 1
    assert same > 0.9 * PEOPLE


def test_ids_alone_are_those_of_the_register(tables):
    alone = city.ids(PEOPLE, SEED).to_pylist()
    for dataset in ("person", "contact"):
        strangers = set(eighteen(tables[dataset]["id_number"])) - set(alone)
        # The only numbers that are not a resident's are those with a wrong check character.
        assert all(check_character(n[:17]) != n[17] for n in strangers)
        assert {n[:17] for n in strangers} <= {n[:17] for n in alone}
        assert 0 < len(strangers) < 0.01 * PEOPLE
    assert city.ids(10, SEED, start=50).to_pylist() == alone[50:60]


def test_id_numbers_stay_distinct_over_a_thousand_blocks_of_people():
    # One (county, sequence) pair comes back in every block; its birth day must not.
    for place in (0, 12_345, numbers.SLOTS - 1):
        who = np.arange(1_000, dtype=np.int64) * numbers.SLOTS + place
        county, sequence, day = numbers.slots(SEED, who)
        assert len(set(zip(county, sequence, strict=True))) == 1
        assert len(set(day)) == 1_000


def test_inside_a_block_every_pair_of_county_and_sequence_is_given_once():
    county, sequence, _ = numbers.slots(3, np.arange(numbers.SLOTS, dtype=np.int64))
    assert len(np.unique(county * numbers.SEQUENCES + sequence)) == numbers.SLOTS


def test_mobiles_are_distinct_and_spread_over_the_unallotted_segments():
    made = numbers.mobiles(SEED, np.arange(300_000))
    assert len(pc.unique(made)) == 300_000
    segments = Counter(n[:3] for n in made.to_pylist())
    assert set(segments) == PREFIXES
    assert min(segments.values()) > 300_000 / 8 * 0.9


def test_no_resident_has_a_number_that_is_kept_for_plants():
    planted = plants(2_000, 1).columns
    assert {m[3] for m in planted["mobile"]} == {"9"}
    assert min(int(n[:4]) for n in planted["id_number"]) > 9959
    assert {m[3] for m in numbers.mobiles(SEED, np.arange(100_000)).to_pylist()} == set("012345678")
    assert max(int(n[:4]) for n in city.ids(100_000, SEED).to_pylist()) <= 9959


def test_cards_pass_luhn_under_a_digit_that_no_bank_has():
    for card in numbers.cards(SEED, np.arange(3_000)).to_pylist():
        assert len(card) == 16
        assert card[0] == "0"
        assert luhn_digit(card[:-1]) == card[-1]


def test_plates_have_the_form_of_plates():
    for plate in numbers.plates(SEED, np.arange(3_000)).to_pylist():
        assert re.fullmatch(r"[宁藏青琼][U-Z][A-HJ-NP-Z0-9]{5}", plate)


# The same people over the datasets


def test_one_person_has_one_name_number_and_mobile_everywhere(tables):
    person = tables["person"]
    names = {}
    for number, name in zip(
        person["id_number"].to_pylist(), person["name"].to_pylist(), strict=True
    ):
        if number and len(number) == 18 and number.isascii():
            names.setdefault(number.upper()[:17], set()).add(name.strip())
    assert all(len(each) == 1 for each in names.values())
    joined = 0
    by_mobile = {}
    contact = tables["contact"]
    for number, name, mobile in zip(
        *(contact[c].to_pylist() for c in ("id_number", "name", "mobile")), strict=True
    ):
        if number and number.upper()[:17] in names:
            assert names[number.upper()[:17]] == {name.strip()}
            joined += 1
        if mobile and mobile.isascii() and len(mobile) == 11:
            assert by_mobile.setdefault(mobile, name.strip()) == name.strip()
    assert joined > 0.8 * contact.num_rows * (1 - dirt.RATES["id.missing_in_contact"])
    for table, name_column, mobile_column in (
        ("case_record", "reporter_name", "reporter_phone"),
        ("party_member", "name", "mobile"),
    ):
        known = 0
        rows = zip(tables[table][name_column].to_pylist(), tables[table][mobile_column].to_pylist(), strict=True)  # fmt: skip
        for name, mobile in rows:
            if mobile in by_mobile:
                assert by_mobile[mobile] == name.strip()
                known += 1
        assert known > 0.85 * tables[table].num_rows


def test_captures_join_the_register_and_show_one_face_a_person(tables):
    residents = {n[:17] for n in city.ids(PEOPLE, SEED).to_pylist()}
    faces = {}
    capture = tables["capture"]
    for number, face in zip(
        capture["id_number"].to_pylist(), capture["face"].to_pylist(), strict=True
    ):
        if number is None or not number.isascii():
            continue
        assert number[:17] in residents
        # The last byte is the light of the moment.
        assert faces.setdefault(number[:17], face[:-1]) == face[:-1]
    assert len(faces) > PEOPLE / 4
    assert len(set(faces.values())) == len(faces)


def test_a_face_is_a_picture_that_viewers_open(tables):
    face = tables["capture"]["face"][0].as_py()
    kind, size, _, _, start = struct.unpack_from("<2sIHHI", face)
    header, width, height, planes, bits, packing = struct.unpack_from("<IiiHHI", face, 14)
    assert (kind, size, start) == (b"BM", len(face), len(face) - 24 * 24 // 2)
    assert (header, width, height, planes, bits, packing) == (40, 24, 24, 1, 4, 0)
    assert len(face) == captures.BYTES


def test_people_die_of_no_calendar(tables):
    ages = tables["person"]["age"].drop_null().to_pylist()
    assert min(ages) >= 0
    assert max(ages) <= 91
    middle = sorted(ages)[len(ages) // 2]
    assert 30 < middle < 50


def test_names_follow_era_sex_and_people(tables):
    person = tables["person"].to_pylist()
    dotted = Counter(row["ethnicity"] for row in person if "·" in row["name"])
    assert set(dotted) <= {"维吾尔族", "哈萨克族", "柯尔克孜族", "塔吉克族"}
    assert dotted["维吾尔族"] > 50
    tibetan = [row["name"].strip() for row in person if row["ethnicity"] == "藏族"]
    surnames = tuple({row[0] for row in words.table("surnames.tsv")})
    assert sum(name.startswith(surnames) for name in tibetan) < 0.2 * len(tibetan)
    assert {len(row["name"].strip()) for row in person} >= {2, 3, 4}
    top = Counter(row["name"][0] for row in person).most_common(3)
    assert {name for name, _ in top} <= set("王李张刘")
    assert sum(row["label"] is not None for row in person) / len(person) < 0.05


def test_the_city_knows_its_56_peoples_and_its_streets():
    assert len(words.nations()[0]) == 56
    assert len(set(words.nations()[0].to_pylist())) == 56
    shanghai = [row for row in words.table("places.tsv") if row[0] == "上海市"]
    assert len(shanghai) == 16
    assert sum(len(row[3].split()) for row in shanghai) > 200
    assert len(words.table("places.tsv")) == 25
    assert all(len(row) == 6 for row in words.table("places.tsv"))


# Dirt


def within(count, total, rate):
    """Whether a count is what a rate gives, at five standard deviations."""
    return abs(count - total * rate) <= 5 * math.sqrt(total * rate * (1 - rate)) + 1


def test_dirt_comes_at_its_stated_rates():
    people = 100_000
    person, contact = (whole(d, people=people) for d in ("person", "contact"))
    ids = person["id_number"].to_pylist()
    total = len(ids)
    assert within(ids.count(None), total, dirt.RATES["id.null"])
    old = sum(n is not None and len(n) == 15 for n in ids)
    births = [int(n[6:10]) for n in city.ids(people, SEED).to_pylist()]
    elderly = sum(year < dirt.OLD_BEFORE for year in births)
    assert within(old, elderly, dirt.RATES["id.old"])
    full = [n for n in ids if n and len(n) == 18 and n.isascii()]
    wrong = sum(check_character(n[:17]) != n[17].upper() for n in full)
    assert within(wrong, len(full), dirt.RATES["id.wrong_check"])
    wide = sum(n is not None and not n.isascii() for n in ids)
    assert within(wide, total, dirt.RATES["id.full_width"])
    ends = Counter(n[17] for n in full)
    assert within(ends["x"], ends["x"] + ends["X"], dirt.RATES["id.lower_x"])
    blank = sum(n.endswith(" ") for n in person["name"].to_pylist())
    assert within(blank, total, dirt.RATES["name.trailing_blank"])
    missing = contact["id_number"].null_count
    assert within(missing, contact.num_rows, dirt.RATES["id.missing_in_contact"])
    address = contact["address"].to_pylist()
    assert within(address.count("-"), len(address), dirt.RATES["dash"])
    assert within(address.count("无"), len(address), dirt.RATES["none_written"])
    mobile = contact["mobile"].to_pylist()
    assert within(mobile.count(None), len(mobile), dirt.RATES["mobile.null"])
    decorated = sum(m is not None and "86 " in m for m in mobile)
    assert within(decorated, len(mobile), dirt.RATES["mobile.decorated"] * 0.98)
    compact = sum(bool(re.fullmatch(r"\d{8}", d)) for d in person["birth_date"].to_pylist())
    assert within(compact, total, dirt.RATES["date.compact"])


def test_duplicates_and_moved_households_are_there(tables):
    numbers_ = eighteen(tables["person"]["id_number"])
    twice = sum(count > 1 for count in Counter(n[:17] for n in numbers_).values())
    assert 0.9 * PEOPLE / registers.EVERY_DUPLICATE < twice <= PEOPLE / registers.EVERY_DUPLICATE
    contact = tables["contact"].to_pylist()
    homes = {}
    for row in contact:
        if row["mobile"] and row["address"] and len(row["address"]) > 2:
            homes.setdefault(row["mobile"][-11:], set()).add(row["address"])
    assert sum(len(each) > 1 for each in homes.values()) > 0.8 * PEOPLE / registers.EVERY_MOVE


# Case records and their truth


def test_accounts_are_of_the_length_that_officers_write(tables):
    lengths = pc.utf8_length(tables["case_record"]["account"]).to_pylist()
    assert min(lengths) >= 60
    assert max(lengths) <= 400
    assert len(set(tables["case_record"]["account"].to_pylist())) == len(lengths)


def test_every_span_of_the_truth_holds_what_it_says():
    people, seed = 5_000, 3
    accounts = whole("case_record", people=people, seed=seed)["account"].to_pylist()
    spans = city.case_spans(people, seed).to_pylist()
    forms = {
        "id.cn_resident": r"99\d{15}[\dX]",
        "phone.mobile": r"1\d{10}",
        "bank.card": r"0\d{15}",
        "vehicle.plate": r"[宁藏青琼][U-Z]\w{5}",
        "email": r"[a-z0-9.]+@(mail\.)?example\.(com|org)",
        "person.name": r"[一-龥·]{2,15}",
        "person.nickname": r"(老|小|阿)[一-龥]{1,2}|[一-龥]{1,2}(某|师傅|哥|姐|老板)",
        "address": r"[一-龥]+ ?.+\d+(室)?",
    }
    assert {span["kind"] for span in spans} == set(forms)
    end = dict.fromkeys(range(len(accounts)), 0)
    for span in spans:
        text = accounts[span["row"]][span["start"] : span["end"]]
        assert re.fullmatch(forms[span["kind"]], text), span["kind"]
        assert span["start"] >= end[span["row"]], "spans overlap or are out of order"
        end[span["row"]] = span["end"]


def test_no_number_in_an_account_is_outside_the_truth():
    people, seed = 5_000, 3
    accounts = whole("case_record", people=people, seed=seed)["account"].to_pylist()
    covered = {}
    for span in city.case_spans(people, seed).to_pylist():
        covered.setdefault(span["row"], []).append((span["start"], span["end"]))
    for row, text in enumerate(accounts):
        for run in re.finditer(r"\d{9,}", text):
            assert any(a <= run.start() and run.end() <= b for a, b in covered[row])


def test_the_truth_of_a_part_is_a_part_of_the_truth():
    every = city.case_spans(4_000, 5)
    part = city.case_spans(4_000, 5, start=300, stop=400)
    row = every["row"]
    assert part.equals(every.filter(pc.and_(pc.greater_equal(row, 300), pc.less(row, 400))))


def test_there_are_many_ways_to_tell_a_case():
    assert len(words.lines("accounts.txt")) >= 25
    assert all(len(line) >= 60 for line in words.lines("accounts.txt"))


# Plants


@pytest.mark.parametrize("dataset", city.DATASETS)
def test_planted_people_stand_in_every_data_set_in_clear(dataset, tmp_path):
    import pyarrow.csv

    grown = plants(40, 3)
    table = whole(dataset, people=3_000, plants=grown.columns)
    if dataset == "capture":
        table = table.drop_columns(["face"])
    pyarrow.csv.write_csv(table, tmp_path / "x.csv")
    kinds = {
        "person": ("name", "id_number"),
        "contact": ("name", "mobile", "address"),
        "case_record": ("name", "id_number", "mobile", "address", "card", "email", "text"),
        "party_member": ("name", "mobile"),
        "capture": ("id_number",),
    }[dataset]
    report = sweep(tmp_path, grown.needles(*kinds))
    assert len(report.found) == 40 * len(kinds), report.summary()
    if dataset != "capture":
        strangers = plants(40, 4).needles()
        assert sweep(tmp_path, strangers).clean


def test_the_truth_counts_planted_values_too():
    grown = plants(5, 3)
    accounts = whole("case_record", people=500, plants=grown.columns)["account"].to_pylist()
    spans = city.case_spans(500, SEED, plants=grown.columns).to_pylist()
    for number in range(5):
        found = {accounts[s["row"]][s["start"] : s["end"]] for s in spans if s["row"] == number}
        for kind in ("name", "id_number", "mobile", "address", "card", "email"):
            assert grown.columns[kind][number] in found
