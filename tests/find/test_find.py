"""find: evidence, counting people, what is not checked, and values that never leave."""

import sys
import textwrap

import numpy as np
import pyarrow as pa
import pytest

from strongroom import city
from strongroom.core import registry
from strongroom.core.types import Level
from strongroom.find import find, spans
from strongroom.find import names as naming
from strongroom.stores import open_store

ID = "990101199003074470"


def survey(store, **options):
    return {f.field.name: f for f in find(store, salt=b"test", **options)}


def ids(count, seed=5):
    return city.ids(count, seed).to_pylist()


def test_a_misleading_name_is_overruled_by_the_values_and_the_evidence_says_so(memory):
    found = survey(memory(t={"email": ids(200), "sfzh": [f"order-{i}" for i in range(200)]}))
    assert found["email"].kind == "id.cn_resident"
    assert any("values decide" in line for line in found["email"].evidence)
    assert found["sfzh"].kind == "none"
    assert any("values decide" in line for line in found["sfzh"].evidence)


def test_values_without_any_name_still_show_what_they_are(memory):
    rng = np.random.default_rng(2)
    found = survey(
        memory(
            t={
                "c1": ids(100),
                "c2": [f"168{n:08d}" for n in rng.integers(0, 10**8, 100)],
                "c3": [f"u{i}@example.com" for i in range(100)],
                "c4": ["男", "女"] * 50,
                "c5": [f"沪A{n:05d}" for n in rng.integers(0, 10**5, 100)],
                "c6": list(range(100)),
            }
        )
    )
    kinds = {name: f.kind for name, f in found.items()}
    assert kinds == {
        "c1": "id.cn_resident",
        "c2": "phone.mobile",
        "c3": "email",
        "c4": "person.sex",
        "c5": "vehicle.plate",
        "c6": "none",
    }


def test_order_numbers_that_pass_a_check_digit_by_chance_are_no_id_numbers(memory):
    # Region, then a day, then a counter: one in eleven passes MOD 11-2.
    numbers = [f"31010120230514{i:04d}" for i in range(2_000)]
    found = survey(memory(orders={"order_no": numbers}))["order_no"]
    assert found.kind == "none"
    assert any("by chance" in line for line in found.evidence)


def test_long_numbers_that_pass_luhn_by_chance_are_no_cards(memory):
    rng = np.random.default_rng(4)
    numbers = rng.integers(10**15, 10**16, 1_000)
    assert survey(memory(orders={"order_no": numbers}))["order_no"].kind == "none"


def test_numeric_columns_are_read_like_texts(memory):
    phones = pa.array([16800001234, 16300001234, None] * 10)
    found = survey(memory(t={"mobile": phones, "phone2": phones.cast(pa.float64())}))
    assert found["mobile"].kind == found["phone2"].kind == "phone.mobile"
    assert found["mobile"].shapes == ("9×11",)
    assert found["mobile"].checked == 20


def test_people_are_counted_once_however_their_number_is_written(memory):
    wide = ID.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    found = survey(memory(t={"id_card": [ID, wide, f" {ID} ", "990101 19900307 4470", "-"] * 3}))
    assert found["id_card"].people == 1
    assert found["id_card"].matched == 12


def test_people_of_a_sample_are_an_estimate_and_say_so(memory):
    table = pa.table({"id_card": ids(20_000)})
    sampled = survey(memory(t=table), sample=1_000)["id_card"]
    assert sampled.checked == 1_000
    assert sampled.people > 10_000
    assert any("estimated" in line for line in sampled.evidence)
    whole = survey(memory(t=table), sample=None)["id_card"]
    assert whole.people == len(set(table.column(0).to_pylist()))
    assert whole.checked == whole.rows == 20_000


def test_a_full_read_goes_on_behind_the_first_values(memory):
    column = ["x"] * 12_000 + [f"详见 {ID} 的材料"] * 30 + ["x"] * 90_000
    found = survey(memory(t={"remark": column, "n": list(range(len(column)))}), sample=None)
    assert found["remark"].kind == "text.free"
    assert found["remark"].contains == {"id.cn_resident": 30}


def test_free_text_has_the_level_of_the_worst_that_stands_in_it(memory):
    texts = [f"报警人称其电话为16800001234，身份证{ID}，请尽快联系处理此事。"] * 5
    found = survey(memory(t={"内容": texts}))["内容"]
    assert (found.kind, found.level) == ("text.free", Level.SENSITIVE)
    assert found.contains == {"id.cn_resident": 5, "phone.mobile": 5}
    assert found.people == 1


def test_empty_columns_and_empty_tables_are_told_too(memory):
    found = survey(
        memory(
            t={"nothing": pa.nulls(3), "phone": pa.nulls(3, pa.string())},
            e={"a": pa.array([], pa.string())},
        )
    )
    assert found["nothing"].kind == "none"
    assert found["nothing"].checked == 0
    assert found["phone"].kind.startswith("phone.")
    assert found["a"].rows == 0


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(memory):
    store = memory(broken=["bad"], bad={"a": [1], "b": [2]}, good={"email": ["a@example.com"] * 3})
    found = list(find(store, salt=b""))
    assert [(f.field.name, bool(f.not_checked)) for f in found] == [
        ("a", True),
        ("b", True),
        ("email", False),
    ]


def test_no_value_of_the_city_is_in_any_finding(memory):
    tables = {
        d: pa.Table.from_batches([b.data for b in city.generate(d, 200, 9)]) for d in city.DATASETS
    }
    told = "\n".join(repr(f) for f in find(memory(**tables)))
    for table in tables.values():
        for name in table.schema.names:
            if name in ("sex", "ethnicity", "education", "age", "similarity"):
                continue
            for value in set(table.column(name).drop_null().to_pylist()):
                text = str(value)
                if len(text) >= 3 and not isinstance(value, bytes):
                    assert text not in told or text in ("无", "未知"), name


def test_progress_is_told_after_each_batch(memory):
    told = []
    list(
        find(
            memory(t={"a": list(range(150_000))}),
            sample=None,
            progress=lambda *step: told.append(step),
        )
    )
    assert told[-1] == ("t", 150_000, 150_000)
    assert [step[1] for step in told] == [2_000, 65_536, 131_072, 150_000]


def test_a_csv_is_found_through_the_real_store(tmp_path):
    path = tmp_path / "people.csv"
    rows = "\n".join(f"{i},{number},16800{i:06d}" for i, number in enumerate(ids(50)))
    path.write_text("no,id_card,mobile\n" + rows + "\n", encoding="utf-8")
    with open_store(str(path)) as store:
        kinds = {f.field.name: f.kind for f in find(store)}
    assert kinds == {"no": "none", "id_card": "id.cn_resident", "mobile": "phone.mobile"}


THIRD_PARTY = """
    import numpy as np
    import pyarrow.compute as pc
    from strongroom.core.entries import Kind
    from strongroom.core.types import Level
    from strongroom.kernels.scanning import hits
    from strongroom.kernels.text import normal

    def validate(array):
        found = pc.match_substring_regex(normal(array), "^ZQ[0-9]{6}$")
        return np.asarray(pc.fill_null(found, False).to_numpy(zero_copy_only=False), bool)

    def scan(block):
        runs = block.runs
        rows = np.flatnonzero(runs.lengths == 6)
        starts = runs.starts[rows]
        good = (block.before(starts) == ord("Q")) & (block.before(starts, 2) == ord("Z"))
        return hits(starts[good] - 2, starts[good] + 6, 0.9)

    ENTRY = Kind("id.zq", "Guild number", "行会编号", Level.SENSITIVE, ("guild number", "zqbh"),
                 validate=validate, strength=0.95, spans=scan, law="statutes of the guild",
                 yes=("ZQ123456",), no=("ZQ12345",))
"""


@pytest.fixture
def third_party(tmp_path, monkeypatch):
    """An installed distribution that adds a kind by entry point."""
    (tmp_path / "zq_kind.py").write_text(textwrap.dedent(THIRD_PARTY), encoding="utf-8")
    info = tmp_path / "zq_kind-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: zq-kind\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[strongroom.kinds]\nzq = zq_kind\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    caches = (
        registry.shelf,
        naming._index,
        naming.says,
        sys.modules["strongroom.find.text.joined"].tiers,
    )
    for cache in caches:
        cache.cache_clear()
    yield
    monkeypatch.undo()
    sys.modules.pop("zq_kind", None)
    for cache in caches:
        cache.cache_clear()


@pytest.mark.usefixtures("third_party")
def test_a_kind_of_another_distribution_is_used_everywhere(memory):
    found = survey(memory(t={"zqbh": ["ZQ123456", "ZQ654321"] * 5, "x": ["ZQ123456"] * 10}))
    assert found["zqbh"].kind == found["x"].kind == "id.zq"
    assert found["zqbh"].confidence >= found["x"].confidence
    inside = spans(["see ZQ123456 there"]).to_pylist()
    assert [(s["kind"], s["start"], s["end"]) for s in inside] == [("id.zq", 4, 12)]
