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


SETTLED = """
import os, sys
os.environ.pop("OPENBLAS_NUM_THREADS", None)
import strongroom, strongroom.find, strongroom.core.process
assert "OPENBLAS_NUM_THREADS" not in os.environ
"""

BEGUN = """
import os, sys
os.environ.pop("OPENBLAS_NUM_THREADS", None)
from strongroom.core import process
settled = process.settle_memory
def asked():
    print("numpy" in sys.modules)
    settled()
process.settle_memory = asked
sys.argv = ["strongroom", "spans"]
from strongroom.cli import start
start.run()
"""


def test_a_library_that_is_imported_leaves_memory_and_threads_of_the_process_alone():
    subprocess.run([sys.executable, "-c", SETTLED], check=True, timeout=120)


def test_a_command_settles_its_memory_before_numpy_starts_threads():
    done = subprocess.run(
        [sys.executable, "-c", BEGUN],
        input='{"id":1,"text":"报警人王芳的电话16800001234"}\n',
        capture_output=True,
        check=True,
        timeout=120,
        text=True,
    )
    said, answer = done.stdout.splitlines()
    assert said == "False"
    assert '"phone.mobile"' in answer


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
