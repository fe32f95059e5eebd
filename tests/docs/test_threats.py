"""The page of threats names its tests: a promise whose test is gone is no promise."""

import re
from pathlib import Path

HOME = Path(__file__).parents[2]
PAGE = (HOME / "docs" / "threats.md").read_text("utf-8")


def test_every_test_that_the_page_of_threats_names_exists():
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    written = set()
    for path in (HOME / "tests").rglob("test_*.py"):
        written |= set(re.findall(r"^def (test_\w+)\(", path.read_text("utf-8"), re.MULTILINE))
    assert len(named) > 60
    assert named - written == set()


def test_every_threat_has_a_test_and_the_page_says_what_is_not_promised():
    rows = [line for line in PAGE.splitlines() if line.startswith("| T")]
    assert len(rows) == 10
    assert all("`test_" in row for row in rows)
    assert "## Not promised" in PAGE
