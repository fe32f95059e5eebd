from datetime import UTC, datetime

import pytest

from strongroom.state import State

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def now():
    return NOON


@pytest.fixture
def state(tmp_path):
    with State.open(tmp_path / "state.sqlite", clock=lambda: NOON) as opened:
        yield opened
