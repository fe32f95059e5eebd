"""What the tests of protect share: the invented people of `people.py`, and an unlocked keyring."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

HERE = Path(__file__).parent


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("protect_people", HERE / "people.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["protect_people"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def world():
    """The module `people.py`."""
    return _load()


@pytest.fixture(scope="session")
def keys(world, tmp_path_factory):
    return world.unlocked(tmp_path_factory.mktemp("keyring"))


@pytest.fixture
def other_keys(world, tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "key").write_bytes(bytes(range(32, 64)))
    (folder / "key").chmod(0o600)
    return world.unlocked(folder)


@pytest.fixture(params=["folder", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request, tmp_path):
    """Where a vault is: a folder, then a real PostgreSQL."""
    if request.param == "folder":
        return tmp_path / "room"
    return request.getfixturevalue("postgres")


@pytest.fixture
def held(world, keys, place, tmp_path):
    """300 people, protected: the vault, its generation, and how to look into it."""
    from strongroom.protect import bulk, show
    from strongroom.stores.generations import open_vault

    vault = open_vault(place, create=True, signer=keys.signer())
    data = world.people(300)
    generation = bulk(
        world.MemoryStore(data),
        "people",
        world.protecting(),
        vault,
        keys,
        now=world.NOW,
        segment_rows=world.SEGMENT,
    )

    def shown(stored, **options):
        return show(stored, world.showing(), keys, generation=generation, now_year=2026, **options)

    def physical(field, role):
        return next(c.name for c in generation.form(field).columns if c.role == role)

    return SimpleNamespace(
        vault=vault,
        generation=generation,
        data=data,
        shown=shown,
        physical=physical,
        place=place,
        keys=keys,
    )
