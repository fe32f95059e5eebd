"""Places told in words: what is worked out once for a clause is what the whole text would say."""

from hypothesis import given
from hypothesis import strategies as st

from strongroom.kinds import _told

LETTERS = st.text(alphabet="KIHHHNNAAXPZDDlLLLEWVBROQqgSYF", min_size=1, max_size=90)


@given(st.lists(LETTERS, min_size=1, max_size=4))
def test_a_way_that_was_led_to_is_the_same_alone_and_in_its_text(clauses):
    letters = "M".join(["", *clauses, ""]).encode()
    for at in [at for at, letter in enumerate(letters) if letter == ord("L")]:
        mark = letters.find(b"M", at)
        assert _told._led_over(letters[at : mark + 1]) == _told._led(letters, at)


def test_a_way_goes_from_the_lead_to_its_last_door():
    # 住 那栋 楼 三 单元, and a mark.
    assert _told._led(b"MLHHWHANQAQM", 1) == (1, 10)
    assert _told._led(b"MLHHHHM", 1) == (0, 0)
