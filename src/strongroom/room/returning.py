"""Brings clear rows back from a snapshot: into a new file or folder, new tables of a PostgreSQL, or
new indexes of an OpenSearch.

Each field comes back under a decision of the room's policies, for a written reason. Nothing can be
seen before all of it was verified, and nothing is overwritten.
"""

from __future__ import annotations

import secrets
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import Progress, Writer
from strongroom.core.secret import Secret
from strongroom.core.types import Asked, Decision, Field, Request, Step
from strongroom.core.values import Batch
from strongroom.decide import decide
from strongroom.protect import give_back as released
from strongroom.room.survey import local_principal
from strongroom.room.texts import safe_name as shown
from strongroom.snapshot import erasures
from strongroom.snapshot.reading import HeldRows, Snapshot
from strongroom.state import Tx, annexes
from strongroom.stores import create_writer, known, public_url, store_type
from strongroom.stores._vault_files import sync_folder
from strongroom.stores.generations import safe_name

if TYPE_CHECKING:
    from strongroom.room.strongroom import Strongroom

from strongroom.room.restoring import Restored, remove, verifier

PURPOSE = "restore"
LONGEST_REASON = 2_000


def give_back(
    opened: Strongroom, found: Snapshot, to: str, reason: Secret, progress: Progress | None
) -> Restored:
    """Clear rows into a new file or folder, each field under a decision of the room's policies."""
    begun = time.monotonic()
    held = found.sources()
    if not held:
        raise UsageError("that snapshot holds no clear source", "`strongroom snapshot list`")
    written = _reason(reason)
    decisions = {each.name: _decided(opened, each, bool(written)) for each in held}
    told = erasures.since(
        erasures.lines(opened.config.home / erasures.NAME),
        found.manifest.created,
        verifier(opened.keys),
    )
    erased = {bytes.fromhex(subject) for erasure in told for subject in erasure.subjects}
    found.check(progress)
    place = _place(to, held)
    body = {
        "snapshot": found.manifest.id,
        "target": public_url(to),
        "datasets": {shown(name): decision.digest for name, decision in decisions.items()},
    }
    intent = _intend(opened, body, written)
    rows = gone = 0
    try:
        for each in held:
            with place.writer(each) as writer:
                for batch in found.rows(each):
                    out, less = released(
                        Batch(batch, each.source, each.name),
                        decisions[each.name],
                        opened.keys,
                        each.labels,
                        erased,
                    )
                    writer.write(out)
                    rows, gone = rows + batch.num_rows - less, gone + less
                    if progress is not None:
                        progress(f"restoring {shown(each.name)}", rows, found.manifest.rows)
        place.publish()
    except BaseException:
        place.discard()
        raise
    opened.record("restore.outcome", {"intent": intent, "rows": rows, "erased": gone})
    left = [f"{e.rejects:,} pieces of {shown(e.name)} that are no rows" for e in held if e.rejects]
    took = time.monotonic() - begun
    return Restored(found.manifest.id, len(held), rows, gone, took, tuple(left))


def _reason(reason: Secret) -> str:
    try:
        text = reason.reveal().decode("utf-8").strip()
    except UnicodeDecodeError:
        raise UsageError("the reason is not text", "send UTF-8") from None
    if len(text) > LONGEST_REASON:
        raise UsageError(f"a reason has at most {LONGEST_REASON} characters")
    return text


def _decided(opened: Strongroom, held: HeldRows, reason: bool) -> Decision:
    """What the policies of the room say about every field, by the labels of the snapshot."""
    labels = {label.field.name: label for label in held.labels}
    keep = (Step("keep"),)
    asked = []
    for name in held.schema.names:
        label = labels.get(name)
        field = Field(held.source, held.name, name)
        if label is None:
            asked.append(Asked(field, "", 4, wish=keep))  # type: ignore[arg-type]
        else:
            asked.append(Asked(field, label.kind, label.level, None, label.contains, keep))
    request = Request(
        principal=local_principal(),
        action="restore",
        purpose=PURPOSE,
        asked=tuple(asked),
        now=opened.clock(),
        reason=reason,
    )
    return decide(request, opened.policies, dataset=held.name)


def _intend(opened: Strongroom, body: dict[str, Any], written: str) -> int:
    """The intent with its sealed reason, durable before the first row leaves."""
    sealed = opened.keys.seal("reason", written.encode())

    def write(tx: Tx) -> int:
        told = {**body, "reason": annexes.digest(sealed)}
        entry = opened.ledger.append(tx, local_principal().id, "restore.intent", told)
        annexes.keep(tx, entry.seq, "reason", sealed)
        return entry.seq

    return opened.state.write(write)


def _place(to: str, held: list[HeldRows]) -> _Target | _Database | _Cluster:
    if "://" in to:
        sort = store_type(to).name
        if sort == "postgres":
            return _Database(to)
        if sort == "opensearch":
            return _Cluster(to)
    return _Target(to, held)


class _Cluster:
    """New indexes in an OpenSearch, closed to readers until all of them are whole."""

    def __init__(self, to: str) -> None:
        from strongroom.stores._opensearch_back import OpenSearchBack

        self._back = OpenSearchBack(to)
        self.publish, self.discard = self._back.publish, self._back.discard

    def writer(self, held: HeldRows) -> Any:
        """What takes the rows of one dataset."""
        return self._back.index(held.name, held.schema, held.layout)


class _Database:
    """New tables in a PostgreSQL, invisible until all of them are whole."""

    def __init__(self, to: str) -> None:
        from strongroom.stores._postgres_back import PostgresBack

        self._back = PostgresBack(to)
        self.publish, self.discard = self._back.publish, self._back.discard

    def writer(self, held: HeldRows) -> Any:
        """What takes the rows of one dataset."""
        return self._back.table(held.name, held.schema)


class _Target:
    """Where rows go: one file, or a folder with a file a dataset; hidden until it is whole."""

    def __init__(self, to: str, held: list[HeldRows]) -> None:
        if "://" in to and not to.startswith(("sqlite:", "duckdb:", "file:")):
            raise UsageError(
                "rows of a snapshot come back into files, a PostgreSQL or an OpenSearch",
                "name a .sqlite or .parquet file, or a folder",
            )
        final = Path(to.split("://", 1)[1] if "://" in to else to)
        if final.exists() or final.is_symlink():
            raise StoreError(
                "there is something at the target", "nothing is overwritten: name a new one"
            )
        self._folder = not final.suffix
        if not self._folder:
            several = {s for e in known() if e.name in ("sqlite", "duckdb") for s in e.suffixes}
            if final.suffix.lower() not in several and len(held) > 1:
                raise UsageError(
                    f"a {final.suffix} file holds one dataset and the snapshot has {len(held)}",
                    "name a folder, or a .sqlite file",
                )
        if not final.parent.is_dir():
            raise StoreError("there is no folder for the target", "make it first")
        if len({each.name.lower() for each in held}) < len(held) and not self._folder:
            raise UsageError("two datasets have one name", "name a folder")
        self._final = final
        self._hidden = final.with_name(f".{secrets.token_hex(4)}.{final.name}")
        if self._folder:
            self._hidden.mkdir(mode=0o700)

    def writer(self, held: HeldRows) -> Writer:
        """What takes the rows of one dataset."""
        return create_writer(str(self._path(held)), held.name, held.schema)

    def _path(self, held: HeldRows) -> Path:
        if not self._folder:
            return self._hidden
        path = self._hidden / f"{safe_name(held.name)}.parquet"
        number = 2
        while path.exists():
            path, number = path.with_name(f"{safe_name(held.name)}-{number}.parquet"), number + 1
        return path

    def publish(self) -> None:
        """Give it its name, unless something has taken that meanwhile."""
        if self._folder:
            sync_folder(self._hidden)
        else:
            self._hidden.chmod(0o600)
        if self._final.exists():
            raise StoreError("there is something at the target now", "nothing is overwritten")
        self._hidden.rename(self._final)
        sync_folder(self._final.parent)

    def discard(self) -> None:
        """Leave nothing behind."""
        if self._folder:
            remove(self._hidden)
        else:
            for left in self._hidden.parent.glob(f"{self._hidden.name}*"):
                left.unlink(missing_ok=True)
