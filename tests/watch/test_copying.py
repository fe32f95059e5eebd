"""Copying is told from backups and reports by a store's own history."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from strongroom.watch.copying import Reading, at_most, copied, curious

START = datetime(2026, 11, 1, tzinfo=UTC)


def course(*rates, each=timedelta(minutes=1), networks=("10.0.0.0/24",)):
    """Readings of a meter that runs by so many rows a step."""
    total, readings = 0, [Reading(START, 0, frozenset(networks))]
    for step, rate in enumerate(rates, 1):
        total += rate
        readings.append(Reading(START + step * each, total, frozenset(networks)))
    return readings


def test_a_scroll_through_everything_is_copying():
    said = copied(course(*[200] * 60, 20_000, 20_000, 20_000), 100_000)
    assert said is not None
    assert said.severity == "high"
    assert said.message.startswith("61400 rows left the store within 10 minutes")


def test_a_scroll_that_begins_with_the_watch_is_copying_too():
    assert copied(course(20_000, 40_000), 100_000) is not None


def test_a_slow_scroll_is_added_up():
    assert copied(course(*[100] * 120, *[5_500] * 10), 100_000) is not None


def test_a_network_that_was_never_seen_makes_it_worse():
    readings = course(*[100] * 60, *[9_000] * 6)
    last = readings[-1]
    readings[-1] = Reading(last.at, last.read, frozenset(["10.0.0.0/24", "203.0.113.0/24"]))
    said = copied(readings, 100_000)
    assert said is not None
    assert said.severity == "critical"


def test_the_nightly_backup_is_known_after_its_first_night():
    day = [50] * 60
    night = [100_000]
    assert copied(course(*day, *night, *day, *night), 100_000) is None


def test_a_store_that_counts_scans_may_have_summed_them_up():
    readings = [Reading(r.at, r.read, r.networks, True) for r in course(*[200] * 60, 100_000)]
    said = copied(readings, 100_000)
    assert said is not None
    assert said.severity == "medium"
    assert "scanned" in said.message
    readings = [Reading(r.at, r.read, r.networks, True) for r in course(*[200] * 60, 400_000)]
    assert copied(readings, 100_000).severity == "high"


def test_ordinary_reading_is_no_copying():
    assert copied(course(*[800] * 600), 100_000) is None
    assert copied(course(*[40] * 60), 100) is None


def test_a_scroll_in_the_largest_pages_is_seen_by_the_most_that_they_may_hold():
    # Six pages of ten thousand, that a store which counts pages takes for a thousand each.
    readings = [Reading(START, 0, most=0)]
    for step, (pages, scrolls) in enumerate([(1, 0), (0, 0), (2, 0), (6, 1)], 1):
        most = at_most(pages, scrolls, 60_000, 1_000, 10_000)
        at = START + step * timedelta(minutes=1)
        before = readings[-1]
        readings.append(Reading(at, before.read + 1_000 * pages, most=before.most + most))
    said = copied(readings, 60_000)
    assert said is not None
    assert said.severity == "medium"
    assert said.message.startswith("up to 63000 rows left")
    plain = [Reading(r.at, r.read) for r in readings]
    assert copied(plain, 60_000) is None
    assert copied(readings[:-1], 60_000) is None


def test_one_scroll_gives_each_row_once_and_searches_are_no_scrolls():
    assert at_most(50, 0, 600, 1_000, 10_000) == 50_000
    assert at_most(3, 1, 600, 1_000, 10_000) == 3_000
    assert at_most(3, 1, 12_000, 1_000, 10_000) == 12_000
    assert at_most(3, 4, 12_000, 1_000, 10_000) == 30_000


def test_a_counter_that_begins_anew_is_no_copying():
    readings = course(*[100] * 60)
    readings.append(Reading(readings[-1].at + timedelta(minutes=1), 5))
    assert copied(readings, 1_000) is None


@given(st.lists(st.integers(0, 10**9), max_size=50), st.integers(-1, 10**9))
def test_no_course_of_a_meter_makes_it_stumble(counts, rows):
    readings = [Reading(START + timedelta(minutes=i), n) for i, n in enumerate(counts)]
    said = copied(readings, rows)
    assert said is None or said.lost >= 500


def test_an_account_that_is_shown_ten_times_its_usual_is_noticed():
    assert curious(48, [3, 4, 5, 2, 4]).severity == "high"
    assert curious(24, [5, 4, 6, 5]).severity == "medium"
    assert curious(24, [22, 25, 20]) is None
    assert curious(12, [1, 1, 1]) is None
    assert curious(50, []) is None
