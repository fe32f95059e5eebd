"""Every transform on the shelf keeps every promise it makes; so does one that a stranger adds."""

import sys
import textwrap
from dataclasses import replace

import pyarrow as pa
import pytest

from strongroom.core import registry
from strongroom.core.entries import Context, Promises, Transform
from strongroom.core.errors import UsageError
from strongroom.testing.transforms import Bench, check_examples, check_shape, conform, every


@pytest.mark.parametrize("entry", every(), ids=lambda entry: entry.name)
def test_each_transform_keeps_its_promises(entry, keys):
    conform(entry, Bench(keys))


@pytest.mark.parametrize("entry", every(), ids=lambda entry: entry.name)
def test_each_transform_refuses_a_parameter_that_it_does_not_have(entry):
    with pytest.raises(UsageError) as error:
        entry.check({"colour": 1})
    assert error.value.hint


def test_the_seven_ways_stand_on_the_shelf():
    names = {entry.name for entry in every()}
    assert {"encrypt", "link", "index", "mask", "generalise", "drop", "keep"} <= names


@pytest.fixture
def stranger(tmp_path, monkeypatch):
    """An installed distribution of somebody else that brings a transform by entry point."""
    (tmp_path / "stranger_shout.py").write_text(
        textwrap.dedent(
            """
            import pyarrow.compute as pc
            from strongroom.core.entries import Promises, Transform
            from strongroom.core.errors import UsageError

            def apply(values, ctx):
                texts = pc.cast(values, "string")
                return pc.if_else(pc.is_valid(texts), "AAA", None)

            def check(params):
                if params:
                    raise UsageError("shout takes no parameters", "leave them out")

            ENTRY = Transform("shout", "shouted", "喊", "clear", Promises(2, False), apply,
                              check=check, examples=((["a", None], {}, ["AAA", None]),))
            """
        )
    )
    info = tmp_path / "stranger_shout-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger-shout\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[strongroom.transforms]\nshout = stranger_shout\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    registry.shelf.cache_clear()
    yield
    registry.shelf.cache_clear()
    sys.modules.pop("stranger_shout", None)


def test_a_transform_in_another_package_is_found_and_tested_without_an_edit(stranger, keys):
    entry = registry.entry("transforms", "shout")
    assert "shout" in {found.name for found in every()}
    conform(entry, Bench(keys))


def _liar(apply, **promises):
    promised = Promises(**{"reveals": 2, "reversible": False, **promises})
    return Transform("liar", "x", "x", "clear", promised, apply, examples=((["a"], {}, None),))


def _half(values, ctx: Context):
    return values.slice(0, len(values) // 2)


def _whole(values, ctx: Context):
    return pa.array(values.to_pylist(), pa.string())


@pytest.mark.parametrize(
    ("apply", "promises", "said"),
    [
        (_half, {}, "loses or makes rows"),
        (_whole, {}, "shows all of it"),
        (_whole, {"reveals": 0}, "shows the value"),
        (lambda v, c: pa.nulls(len(v), pa.string()), {"joinable": True}, "not joinable"),
        (lambda v, c: pa.array(["x"] * len(v)), {}, "turns a null into something"),
        (lambda v, c: pa.array([str(i) for i in range(len(v))]), {"null_preserving": False}, "cut"),
    ],
)
def test_the_suite_catches_a_transform_that_breaks_its_promise(keys, apply, promises, said):
    with pytest.raises(AssertionError, match=said):
        conform(_liar(apply, **promises), Bench(keys))


def test_the_suite_catches_an_example_that_is_not_true(keys):
    keep = registry.entry("transforms", "keep")
    with pytest.raises(AssertionError, match="example"):
        check_examples(replace(keep, examples=((["a"], {}, ["b"]),)))


def test_the_suite_catches_a_transform_that_changes_its_input(keys):
    def scribble(values, ctx):
        buffer = values.buffers()[2]
        if buffer is not None and buffer.size and bytes(buffer)[0] < 128:
            memoryview(buffer).cast("B")[0] = ord("?")
        return values

    assert pa.array(["abc"]).buffers()[2].is_mutable
    with pytest.raises(AssertionError, match="changes its input"):
        check_shape(_liar(scribble, reveals=3), Bench(keys))
