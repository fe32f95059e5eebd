"""Compiled kernels are a choice: built where a compiler is, left out where none is, never stale."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from strongroom.kernels import compiled

ROOT = Path(__file__).parents[2]
HERE = Path(compiled.__file__).parent


def test_every_family_has_a_source_and_types_and_is_asked_for():
    assert sorted(p.stem for p in HERE.glob("*.pyx")) == sorted(compiled.FAMILIES)
    assert sorted(p.stem for p in HERE.glob("*.pyi")) == sorted(compiled.FAMILIES)


def test_no_family_reads_without_looking_at_bounds():
    for source in HERE.glob("*.pyx"):
        text = source.read_text()
        assert "boundscheck=True" in text.splitlines()[0]
        assert "boundscheck(False)" not in text
        assert "wraparound=False" in text


def loaded_with(folder, **environment):
    outside = {name: value for name, value in os.environ.items() if name != compiled.SWITCH}
    code = "from strongroom.kernels import compiled as c; print(c.running(), c.missing, sep=';')"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**outside, **environment, **({"PYTHONPATH": str(folder)} if folder else {})},
        capture_output=True,
        text=True,
        check=True,
    )
    on, why = run.stdout.strip().split(";")
    return on == "True", why


def test_the_environment_switches_them_off():
    assert loaded_with(None, STRONGROOM_COMPILED="0") == (
        False,
        "switched off by STRONGROOM_COMPILED=0",
    )


@pytest.fixture
def copied(tmp_path):
    """A copy of the kernels alone, which is found before the real package."""
    for folder in ("", "core", "kernels", "kernels/compiled"):
        (tmp_path / "strongroom" / folder).mkdir(parents=True, exist_ok=True)
        for path in (HERE.parents[1] / folder).iterdir():
            if path.is_file():
                (tmp_path / "strongroom" / folder / path.name).write_bytes(path.read_bytes())
    return tmp_path


def test_where_none_was_built_numpy_runs(copied):
    for built in (copied / "strongroom/kernels/compiled").glob("*.so"):
        built.unlink()
    on, why = loaded_with(copied)
    assert not on
    assert "not built" in why


@pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")
def test_a_build_of_an_earlier_source_is_not_used(copied):
    assert loaded_with(copied) == (True, "")
    with (copied / "strongroom/kernels/compiled" / f"{compiled.FAMILIES[0]}.pyx").open("a") as file:
        file.write("# changed\n")
    assert loaded_with(copied) == (False, "built from an earlier source")


def test_switching_is_undone():
    before = compiled.running()
    with compiled.switched(False):
        assert not compiled.running()
    assert compiled.running() is before


@pytest.mark.slow
@pytest.mark.parametrize("compiler", ["cc", "/bin/false"])
def test_a_wheel_is_made_with_and_without_a_compiler(tmp_path, compiler):
    pytest.importorskip("Cython")
    run = subprocess.run(
        [sys.executable, "setup.py", "-q", "build", "--build-base", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "CC": compiler},
        capture_output=True,
        text=True,
        check=True,
    )
    built = sorted(p.name.partition(".")[0] for p in tmp_path.glob("lib*/**/*.so"))
    assert built == ([] if compiler == "/bin/false" else sorted(compiled.FAMILIES))
    assert ("were not built" in run.stderr) is (compiler == "/bin/false")
    assert list(tmp_path.glob("lib*/strongroom/kernels/lexicon.py"))
