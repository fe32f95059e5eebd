"""`room.toml`: which room this is, and where the things are that must not lie in it."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from strongroom.core.errors import Damaged, UsageError
from strongroom.keyring import Unlock
from strongroom.stores.generations import lasting_url, public_url

FORMAT = 1
NAME = "room.toml"

PURPOSES = ("incident", "patrol", "service", "audit")
DAILY_BUDGET = 50
"""People that an officer may be shown in a day, unless the account says otherwise."""


def utc_now() -> datetime:
    """The clock of a real room."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Config:
    """What `room.toml` says.

    Attributes:
        id: the room's identity, 32 hexadecimal digits.
        demo: whether this is a room of invented people with a throwaway key; such a room
            refuses real sources.
        home: folder outside the room that holds the keyring and the witness.
        created: ISO 8601, UTC.
        targets: vaults beside the room's own folder (URLs with the user and without
            any secret: passwords come from PGPASSFILE or PGSERVICE).
        key: where the key comes from: "file", "passphrase", "command" or "credential".
        key_command: argument list of the key command, empty if there is none.
        seed, people: of the invented city, in a demo room.
    """

    id: str
    demo: bool
    home: Path
    created: str
    key: str = "passphrase"
    key_command: tuple[str, ...] = ()
    key_beside_data: bool = False
    targets: tuple[str, ...] = ()
    purposes: tuple[str, ...] = PURPOSES
    budget: int = DAILY_BUDGET
    seed: int = 0
    people: int = 0

    def unlock(self) -> Unlock | None:
        """The way in that the room names itself; None where a person knows the passphrase."""
        if self.key == "command" and self.key_command:
            return Unlock.key_command(self.key_command)
        if self.key == "credential":
            return Unlock.credential("strongroom")
        return Unlock.key_file(self.key_file) if self.key == "file" else None

    @property
    def keyring(self) -> Path:
        return self.home / "keyring.json"

    @property
    def key_file(self) -> Path:
        return self.home / "key"

    @property
    def public_key(self) -> Path:
        return self.home / "public.key"

    @property
    def witness(self) -> Path:
        return self.home / "witness"


def default_home(room_id: str) -> Path:
    """`$STRONGROOM_HOME/<id>`, by default under `~/.strongroom`."""
    base = os.environ.get("STRONGROOM_HOME")
    return (Path(base) if base else Path.home() / ".strongroom") / room_id


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped) + '"'


def _list(values: tuple[str, ...]) -> str:
    return "[" + ", ".join(_text(v) for v in values) + "]"


def save(config: Config, room: Path) -> None:
    """Write `room.toml` so that either the old or the new one is there, never half of one."""
    lines = [
        "# A Strongroom room. The keyring and the witness lie under `home`, outside of it.",
        f"format = {FORMAT}",
        f"id = {_text(config.id)}",
        f"demo = {str(config.demo).lower()}",
        f"home = {_text(str(config.home))}",
        f"created = {_text(config.created)}",
        f"key = {_text(config.key)}",
        f"key_command = {_list(config.key_command)}",
        f"key_beside_data = {str(config.key_beside_data).lower()}",
        f"targets = {_list(config.targets)}",
        f"purposes = {_list(config.purposes)}",
        f"budget = {config.budget}",
    ]
    if config.demo:
        lines += [f"seed = {config.seed}", f"people = {config.people}"]
    temporary = room / (NAME + ".new")
    temporary.unlink(missing_ok=True)
    # The file names the command that prints the key: who may write it may run what they like.
    temporary.touch(mode=0o600, exist_ok=False)
    with temporary.open("w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(room / NAME)


def load_config(room: Path) -> Config:
    """Read `room.toml`.

    Raises:
        UsageError: there is no room here.
        Damaged: the file is there but is not what was written.
    """
    path = room / NAME
    if not path.is_file():
        raise UsageError(
            f"there is no room in {str(room)!r}",
            "`strongroom up` makes one; `--room DIR` names another",
        )
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            raise Damaged(
                f"room.toml has format {int(data['format'])}, this version reads {FORMAT}",
                "use the version of Strongroom that made the room",
            )
        config = Config(
            id=_id(data["id"]),
            demo=_bool(data["demo"]),
            home=Path(str(data["home"])),
            created=str(data["created"]),
            key=str(data["key"]),
            key_command=tuple(str(v) for v in data["key_command"]),
            key_beside_data=_bool(data["key_beside_data"]),
            targets=tuple(str(v) for v in data["targets"]),
            purposes=tuple(str(v) for v in data["purposes"]),
            budget=int(data["budget"]),
            seed=int(data.get("seed", 0)),
            people=int(data.get("people", 0)),
        )
    except (OSError, ValueError, KeyError, TypeError):
        raise Damaged(
            "room.toml cannot be read", "restore it from a backup; the data itself is untouched"
        ) from None
    return config


def _bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _id(value: object) -> str:
    if not isinstance(value, str) or len(value) != 32 or set(value) - set("0123456789abcdef"):
        raise ValueError
    return value


def with_target(config: Config, url: str) -> Config:
    """The same room with one more vault; another user at the same address takes its place."""
    others = tuple(t for t in config.targets if public_url(t) != public_url(url))
    return replace(config, targets=(*others, lasting_url(url)))
