"""Packages whose names are loaded when they are asked for."""

import pkgutil
import subprocess
import sys

import pytest

from strongroom import report, room
from strongroom.core import later

LATER = pytest.mark.parametrize("package", [room, report], ids=["room", "report"])


@LATER
def test_every_name_that_a_package_gives_is_there(package):
    assert len(package.__all__) > 15
    for name in package.__all__:
        assert getattr(package, name) is not None, name


@LATER
def test_no_name_that_a_package_gives_is_that_of_one_of_its_modules(package):
    # Python would give the module in its place as soon as that is loaded.
    modules = {info.name for info in pkgutil.iter_modules(package.__path__)}
    assert not modules & set(package.__all__)


def test_a_name_that_is_not_there_is_refused_as_in_any_package():
    with pytest.raises(AttributeError, match=r"'strongroom\.room' has no attribute 'nothing'"):
        room.nothing
    get, _, _ = later.names("strongroom.room")
    assert get("open_room") is room.open_room


HEAVY = "{'strongroom.find', 'duckdb', 'cedarpy', 'openpyxl', 'pymongo', 'litestar'}"


@pytest.mark.parametrize("command", ["spans", "find", "alarm", "status"])
def test_help_and_refusals_of_a_command_load_nothing_heavy(command):
    code = f"import sys, strongroom.cli.{command}; print(sorted({HEAVY} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout.strip() == "[]"


def test_a_line_of_text_is_looked_at_without_what_tables_and_rooms_need():
    code = (
        "import sys; from strongroom import room; room.spans_as_json(['无']);"
        "print(sorted({'duckdb', 'cedarpy', 'openpyxl', 'pymongo', 'psycopg'}"
        " & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout.strip() == "[]"
