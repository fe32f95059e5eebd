"""What importing the package changes in somebody else's process: nothing."""

import subprocess
import sys

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
