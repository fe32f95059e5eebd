"""Builds the compiled kernels where there is a C compiler; without one, numpy runs alone.

`python setup.py build_ext --inplace` builds them in a checkout.
"""

import hashlib
import sys
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

FOLDER = Path("src/strongroom/kernels/compiled")


def extension(source: Path) -> Extension:
    """How a family is built; it carries a number of its source."""
    digest = int.from_bytes(hashlib.sha256(source.read_bytes()).digest()[:7], "big")
    return Extension(
        f"strongroom.kernels.compiled.{source.stem}",
        [str(source)],
        depends=[str(p) for p in FOLDER.glob("*.pxi")],
        define_macros=[("STRONGROOM_SOURCE", f"{digest}ULL")],
        extra_compile_args=["-O3", "-g0"],
        optional=True,
    )


class Build(build_ext):
    """Keeps the generated C out of the tree, and says what could not be built."""

    def initialize_options(self):
        super().initialize_options()
        self.cython_c_in_temp = True
        self.parallel = True  # one file is one thread's work

    def run(self):
        super().run()
        left = [e.name for e in self.extensions if not Path(self.get_ext_fullpath(e.name)).exists()]
        if left:
            sys.stderr.write(
                "strongroom: compiled kernels were not built (is there a C compiler?): "
                + ", ".join(left)
                + "; numpy runs in their place, slower\n"
            )


setup(
    ext_modules=[extension(p) for p in sorted(FOLDER.glob("*.pyx"))], cmdclass={"build_ext": Build}
)
