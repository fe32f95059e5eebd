"""The people whom a row names in a column of its own, looked up in the text of that row."""

import pyarrow as pa

import strongroom
from strongroom.find import spans

# Names that are words as well: no rule dares to see them in running text.
NAMES = ["高山", "方正", "白雪", "马上", "安静", "向前", "江河", "黄金"]
STORIES = [
    "报警称楼道里有人抽烟，{}到门口与对方理论，民警到场后双方自行和解，未再追究。",
    "来电反映小区路灯不亮，{}说已经报了三次，物业一直没有派人来看，请尽快处理。",
    "自行车停在楼下被人骑走，{}查看监控后发现是邻居借用，已经归还，不再追究责任。",
]


def table(rows=240):
    names = [NAMES[n % len(NAMES)] for n in range(rows)]
    return pa.table(
        {
            "报警人姓名": names,
            "简要案情": [STORIES[n % 3].format(name) for n, name in enumerate(names)],
        }
    )


def held(findings, column):
    (one,) = [f for f in findings if f.field.name == column]
    return dict(one.contains or {})


def test_the_reporter_of_a_row_is_found_in_the_account_of_that_row():
    rows = table()
    alone = held(strongroom.find(rows.select(["简要案情"]), sample=None), "简要案情")
    beside = held(strongroom.find(rows, sample=None), "简要案情")
    assert beside["person.name"] == rows.num_rows
    assert alone.get("person.name", 0) < rows.num_rows / 2


def test_a_name_of_another_row_is_not_looked_for():
    rows = table()
    other = rows.set_column(0, "报警人姓名", pa.array(["司徒云天"] * rows.num_rows))
    alone = held(strongroom.find(rows.select(["简要案情"]), sample=None), "简要案情")
    beside = held(strongroom.find(other, sample=None), "简要案情")
    assert beside.get("person.name", 0) == alone.get("person.name", 0)


def test_people_are_known_behind_the_first_values_too_by_what_their_column_holds():
    # 甲方 says nothing of names: what the first values hold does.
    rows = table(5_000).rename_columns(["jbr_x1", "简要案情"])
    mixed = rows.set_column(
        0, "jbr_x1", pa.array([f"王{'伟芳敏静丽强磊军'[n % 8]}" for n in range(rows.num_rows)])
    )
    told = [
        STORIES[n % 3].format(name) for n, name in enumerate(mixed.column("jbr_x1").to_pylist())
    ]
    mixed = mixed.set_column(1, "简要案情", pa.array(told))
    assert held(strongroom.find(mixed, sample=None), "简要案情")["person.name"] >= 4_900


def test_redaction_takes_the_person_of_a_row_out_of_its_text():
    rows = table(6)
    names, told = (rows.column(n).to_pylist() for n in ("报警人姓名", "简要案情"))
    for name, left in zip(names, strongroom.redact(told, known=names), strict=True):
        assert name not in left
    assert spans(told, known=names).column("kind").to_pylist().count("person.name") >= 6
