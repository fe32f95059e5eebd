"""What the package changes in a process: nothing where it is imported, and how one that served ends."""

import subprocess
import sys

import pytest

CODE = """
import sys
before = {name for name, module in sys.modules.items() if module is None}
import strongroom, strongroom.core.process, strongroom.gateway.server
assert before == {name for name, module in sys.modules.items() if module is None}
strongroom.core.process.settle_imports()
import importlib.util
print("hidden" if sys.modules.get("dateutil", ...) is None else "open")
"""


def test_importing_the_package_hides_no_module_and_a_server_hides_only_one_that_is_not_there():
    run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    try:
        import dateutil  # noqa: F401
    except ImportError:
        assert run.stdout.strip() == "hidden"
    else:
        assert run.stdout.strip() == "open"


LEFT = """
import atexit, sys
from strongroom.cli import main, start

class Kept:
    def __del__(self):
        print("the interpreter was taken down", flush=True)

kept = Kept()
atexit.register(print, "what was to be done at the end is done")

def run():
    print("served")
    sys.exit({code})

main.run = run
sys.modules.setdefault("granian", None) if {served} else sys.modules.pop("granian", None)
start.run()
"""


@pytest.mark.parametrize("code", [0, 3])
def test_a_process_that_served_is_left_before_its_interpreter_is_taken_from_the_server(code):
    done = subprocess.run(
        [sys.executable, "-c", LEFT.format(code=code, served=True)],
        capture_output=True,
        check=False,
        timeout=120,
        text=True,
    )
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.splitlines() == ["served", "what was to be done at the end is done"]


def test_a_process_that_did_not_serve_ends_as_any_other():
    done = subprocess.run(
        [sys.executable, "-c", LEFT.format(code=3, served=False)],
        capture_output=True,
        check=False,
        timeout=120,
        text=True,
    )
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout.splitlines()[-1] == "the interpreter was taken down"
