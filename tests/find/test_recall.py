"""What redaction leaves of the numbers and doors of people when it is asked to miss little."""

import re
import string

from hypothesis import example, given, settings
from hypothesis import strategies as st

import strongroom

WIDE = str.maketrans(string.digits, "０１２３４５６７８９")
FREE = ("154", "160", "163", "164", "168", "169", "179", "194")
"""Prefixes that no carrier has."""


def grouped(digits, sizes, between):
    parts, at = [], 0
    for size in sizes:
        parts.append(digits[at : at + size])
        at += size
    return between.join([*parts, digits[at:]] if at < len(digits) else parts)


digits = lambda n: st.text(string.digits, min_size=n, max_size=n)  # noqa: E731
between = st.sampled_from(["", " ", "-"])
mobiles = st.builds(
    lambda head, tail, mark, wide: (
        grouped(head + tail, (3, 4, 4), mark).translate(WIDE if wide else {})
    ),
    st.sampled_from(FREE), digits(8), between, st.booleans(),
)  # fmt: skip


def resident(birth, serial):
    first = f"990101{birth}{serial}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(d) * w for d, w in zip(first, weights, strict=True))
    return first + "10X98765432"[total % 11]


births = st.dates().map(lambda d: f"{1930 + d.year % 90}{d.month:02}{d.day % 28 + 1:02}")
residents = st.builds(resident, births, digits(3))
# A number of one digit over and over is nobody's card.
cards = st.builds(
    lambda tail, mark: grouped(f"9{tail}", (4, 4, 4, 4), mark),
    digits(18).filter(lambda tail: len(set(tail)) > 4),
    between,
)
emails = st.builds(
    lambda name: f"{name}@example.com", st.text(string.ascii_lowercase, min_size=4, max_size=9)
)
rooms = st.builds(lambda floor, room: f"{floor}{room:02}", st.integers(1, 30), st.integers(1, 12))
small = st.integers(1, 90)
doors = st.builds(
    "{}{}栋{}单元{}".format, st.sampled_from(["翠竹园", "紫薇花园", "阳光小区"]), small, st.integers(1, 4), rooms
)  # fmt: skip
addresses = st.builds("上海市静安区万荣路{}弄{}号{}室".format, st.integers(10, 3000), small, rooms)
SENTENCES = (
    (mobiles, ("他的手机是{}，有事打给他。", "电话{}找老板娘", "联系方式：{}；", "收件人小王 {} 谢谢")),
    (residents, ("身份证号{}，已核对。", "证件号码：{}", "嫌疑人（{}）到案")),
    (cards, ("卡号{}，户名本人。", "钱打到这张银行卡：{}", "我的工资卡是{}，别打错")),
    (emails, ("发到邮箱{}就行", "e-mail: {}。")),
    (doors, ("家住{}，敲门轻点", "送到{}，放门口", "漏水的是{}。")),
    (addresses, ("家住{}，无业。", "收货地址：{} 收", "他把房子租在{}。")),
)  # fmt: skip
said = st.one_of(
    *(st.tuples(values, st.sampled_from(templates)) for values, templates in SENTENCES)
)


@settings(max_examples=250, deadline=None)
@given(st.lists(said, min_size=1, max_size=4))
@example([("9000 1234 5678 9012 345", "卡号{}，户名本人。")])
@example([("翠竹园6栋2单元1201", "送到{}，放门口"), ("16030018823", "电话{}找老板娘")])
def test_of_what_points_at_one_person_no_four_characters_in_a_row_are_left(told):
    text = "".join(template.format(value) for value, template in told)
    (left,) = strongroom.redact([text], aim="recall")
    # "addr" stands in the word for what was taken out, too.
    left = re.sub(r"\[[a-z._]+\]", "…", left)
    for value, _ in told:
        windows = {value[i : i + 4] for i in range(len(value) - 3)}
        # The name of an estate is no number; what is said again beside it is not of it.
        assert not [w for w in windows if w in left], (text, left)


def test_a_text_that_names_nobody_stays_as_it_is():
    text = "展览时间：2025年9月1日至11月30日，周一闭馆。门票60元，老人半价。"
    assert strongroom.redact([text], aim="recall") == [text]
