"""Every check on the shelf, with the suite that a stranger's check passes too."""

import pytest

from strongroom.core.registry import shelf
from strongroom.testing.checks import conform


@pytest.mark.parametrize("name", list(shelf("checks")))
def test_a_check_shows_its_exposed_examples_and_bears_anything(name):
    conform(shelf("checks")[name])
