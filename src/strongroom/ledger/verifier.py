"""The free-standing verifier: this one file and Python 3.11, nothing else of Strongroom needed.

    python verifier.py STATE.sqlite --public-key HEX [--witness FILE]

It reads the ledger's entries from `state.sqlite` or a copy, recomputes every hash (RFC 9162,
section 2.1) and compares them with the checkpoints in the witness file. Exit code 0: nothing wrong
was found; 1: something was, named by sequence number; 5: a file is not what it should be.

What is proven depends on the witness. It holds for each checkpoint the signed tree head and the
32-byte leaf hash of every entry since the one before, so each entry up to the newest witnessed
checkpoint is compared on its own: whoever edits the ledger, even with all stored hashes made to
fit, is told which entries they touched. Later entries can only be checked against hashes in the
same file, which an attacker can rewrite, and the verdict says so. Without a witness it says
"completeness not proven".
"""

from __future__ import annotations

import argparse
import base64
import binascii
import bisect
import hashlib
import json
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

VerifySignature = Callable[[bytes, bytes, bytes], bool]  # (public key, message, signature)

EMPTY_ROOT, NAMED = hashlib.sha256(b"").digest(), 20  # NAMED: problems printed one by one


class Unreadable(Exception):
    """A file is not what it should be: the state, or the witness."""


def leaf_hash(data: bytes) -> bytes:
    """SHA-256(0x00 ‖ entry), RFC 9162 section 2.1.1."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 ‖ left ‖ right), RFC 9162 section 2.1.1."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def fold(peaks: Sequence[bytes]) -> bytes:
    """The root over complete subtrees, the largest (leftmost) first."""
    if not peaks:
        return EMPTY_ROOT
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node_hash(peak, root)
    return root


class Tree:
    """All complete subtrees over joined leaf hashes, so that any earlier root is O(log n)."""

    def __init__(self, leaves: bytes) -> None:
        self.size = len(leaves) // 32
        self.levels = [leaves]
        sha = hashlib.sha256
        while len(below := self.levels[-1]) >= 64:
            pairs = range(0, len(below) // 64 * 64, 64)
            level = [sha(b"\x01" + below[at : at + 64]).digest() for at in pairs]
            self.levels.append(b"".join(level))

    def root(self, size: int) -> bytes:
        """The Merkle tree hash of the first `size` leaves."""
        peaks, at = [], 0
        for level in range(size.bit_length() - 1, -1, -1):
            if size >> level & 1:
                index = at >> level
                peaks.append(self.levels[level][index * 32 : index * 32 + 32])
                at += 1 << level
        return fold(peaks)


@dataclass(frozen=True, slots=True)
class Note:
    """A checkpoint (C2SP tlog-checkpoint): the signed tree head of one epoch of the ledger.

    Attributes:
        origin: name of the log; size: entries of this epoch; root: their Merkle tree hash.
        first: sequence number of the epoch's first entry; text: the whole signed note.
    """

    origin: str
    size: int
    root: bytes
    first: int
    text: str

    @property
    def end(self) -> int:  # one past the last number covered
        return self.first + self.size


def key_hash(name: str, public_key: bytes) -> bytes:
    """The four bytes by which a signed note names an Ed25519 key."""
    return hashlib.sha256(name.encode() + b"\n\x01" + public_key).digest()[:4]


def note_body(origin: str, size: int, root: bytes, first: int) -> str:
    """The part of a checkpoint that is signed."""
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\nfirst {first}\n"


def note_text(body: str, name: str, public_key: bytes, signature: bytes) -> str:
    """Body, blank line and signature line (C2SP signed-note)."""
    mark = base64.b64encode(key_hash(name, public_key) + signature).decode()
    return f"{body}\n— {name} {mark}\n"


def parse_note(text: str) -> tuple[Note, bytes, bytes]:
    """A checkpoint, the bytes that were signed, and key hash ‖ signature; else Unreadable."""
    try:
        body, signed = text.split("\n\n")
        origin, size, root, first = body.split("\n")
        _, name, mark = signed.removesuffix("\n").split(" ")
        raw = base64.b64decode(mark, validate=True)
        head = base64.b64decode(root, validate=True)
        note = Note(origin, int(size), head, int(first.removeprefix("first ")), text)
        fits = (
            min(note.size, note.first) >= 0
            and (name, len(raw), len(head)) == (origin, 68, 32)
            and note_body(origin, note.size, head, note.first) == body + "\n"
            and signed.startswith("— ")
        )
    except (ValueError, binascii.Error, AttributeError):
        fits = False
    if not fits:
        raise Unreadable("this is not a checkpoint of a ledger")
    return note, (body + "\n").encode(), raw


def check_note(text: str, public_key: bytes, verify_signature: VerifySignature) -> Note:
    """A checkpoint whose signature holds; Unreadable when it is none, or another key's."""
    note, message, raw = parse_note(text)
    if raw[:4] != key_hash(note.origin, public_key) or not verify_signature(
        public_key, message, raw[4:]
    ):
        raise Unreadable("a checkpoint is not signed by this key")
    return note


@dataclass(frozen=True, slots=True)
class Witnessed:
    """One line of a witness: a checkpoint, the leaf hashes since the one before, its subtrees."""

    note: Note
    leaves: bytes
    peaks: tuple[bytes, ...]


def parse_line(line: bytes) -> Witnessed:
    """One line of a witness file; Unreadable when it is not what was written."""
    try:
        record = json.loads(line)
        note = parse_note(record["checkpoint"])[0]
        leaves = base64.b64decode(record["leaves"], validate=True)
        peaks = tuple(bytes.fromhex(peak) for peak in record["peaks"])
    except (ValueError, KeyError, TypeError):
        raise Unreadable("the witness file is damaged") from None
    if len(leaves) % 32 or fold(peaks) != note.root or len(peaks) != note.size.bit_count():
        raise Unreadable("the witness file is damaged: a line contradicts itself")
    return Witnessed(note, leaves, peaks)


def read_witness(path: Path) -> list[Witnessed]:
    """All lines, oldest first. Missing, empty, torn or damaged is Unreadable, never "fine"."""
    try:
        data = path.read_bytes()
    except OSError:
        raise Unreadable("the witness file cannot be read") from None
    if not data.endswith(b"\n"):
        raise Unreadable("the witness file is empty, or its last line is torn")
    return [parse_line(line) for line in data[:-1].split(b"\n")]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong. `what`: changed, removed, moved, inserted, cut, hash or checkpoint.

    `seq` is the entry's sequence number; for "inserted" and "hash" the place in the table.
    """

    what: str
    seq: int
    detail: str

    def __str__(self) -> str:
        return f"entry {self.seq}: {self.detail}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification found.

    `covered`: the witness speaks for the places below it; `complete`: there was a witness;
    `problems`: everything wrong, in order of place; `notes`: what is right but must be known.
    """

    entries: int
    covered: int
    complete: bool
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:  # nothing wrong was found, which is less than completeness proven
        return not self.problems

    def lines(self) -> Iterator[str]:
        """The verdict in words."""
        yield f"{self.entries} entries read: " + (
            "nothing wrong found" if self.ok else f"{len(self.problems)} problems found"
        )
        if not self.complete:
            yield "completeness not proven: no witness was given"
        elif self.ok:
            yield f"complete and unchanged up to entry {self.covered - 1}, by the witness"
        yield from self.notes
        for problem in self.problems[:NAMED]:
            yield str(problem)
        if len(self.problems) > NAMED:
            yield f"… and {len(self.problems) - NAMED} more problems"


@dataclass(frozen=True, slots=True)
class _Stored:
    """The entries of one epoch as found: their places in order, and their own leaf hashes."""

    first: int
    places: list[int]
    leaves: bytes

    @property
    def unbroken(self) -> bool:  # the places are sorted and different
        return not self.places or (
            self.places[0] == self.first and self.places[-1] == self.first + len(self.places) - 1
        )


def verify(
    state_path: Path | str,
    public_key: bytes,
    verify_signature: VerifySignature,
    witness: Path | str | None = None,
) -> Verdict:
    """Recompute the whole ledger and compare it with what its checkpoints say.

    Args:
        state_path: `state.sqlite`, or a copy of it (with its `-wal` file, if there is one).
        public_key: the room's Ed25519 key, 32 bytes, from where the attacker cannot write.
        verify_signature: `ed25519_verify` below, or a faster one.
        witness: the witness file; None when there is none.

    Raises:
        Unreadable: the state holds no ledger that can be read, or the witness is damaged or
            signed by another key.
    """
    held: dict[int, list[Witnessed]] = {}
    for line in [] if witness is None else read_witness(Path(witness)):
        held.setdefault(line.note.first, []).append(line)
    for group in held.values():
        # Every earlier head is recomputed from the leaves under the newest, signed one.
        check_note(group[-1].note.text, public_key, verify_signature)
    problems: list[Problem] = []
    notes: list[str] = []
    firsts, places, leaves, texts = _read(Path(state_path), problems)
    stored: list[Note] = []
    for text in texts:
        # Whoever edits the ledger can delete these, but cannot make one.
        try:
            stored.append(check_note(text, public_key, verify_signature))
        except Unreadable:
            problems.append(Problem("checkpoint", 0, "a checkpoint stored beside it is forged"))
    firsts = sorted(set(firsts) | set(held))
    covered = 0
    for index, first in enumerate(firsts):
        later = firsts[index + 1] if index + 1 < len(firsts) else None
        begin = bisect.bisect_left(places, first) if index else 0
        end = len(places) if later is None else bisect.bisect_left(places, later)
        found = _Stored(first, places[begin:end], leaves[begin * 32 : end * 32])
        lines = held.get(first, [])
        expected = b"".join(line.leaves for line in lines)
        tree = _compare(found, lines, expected, later, problems, notes)
        limit = first + len(expected) // 32
        covered = max(covered, limit if lines else 0)
        for note in stored:
            if note.first == first and note.end > limit and tree is not None:
                _check_stored(note, limit, tree, problems)
    if witness is not None and (rest := len(places) - bisect.bisect_left(places, covered)):
        notes.append(
            f"{rest} entries are newer than the last witnessed checkpoint: they were only checked"
            " against hashes in the same file"
        )
    problems.sort(key=lambda problem: (problem.seq, problem.what))
    return Verdict(len(places), covered, witness is not None, tuple(problems), tuple(notes))


def _compare(
    found: _Stored,
    lines: Sequence[Witnessed],
    expected: bytes,
    later: int | None,
    problems: list[Problem],
    notes: list[str],
) -> Tree | None:
    """One epoch against its witness lines; returns its tree when no place is missing."""
    fits = found.unbroken and found.leaves[: len(expected)] == expected
    tree = Tree(found.leaves) if found.unbroken else None
    # The witness must agree with itself before it may accuse anybody.
    own = tree if fits and tree is not None else Tree(expected)
    size = 0
    for line in lines:
        size += len(line.leaves) // 32
        if line.note.size != size or own.root(size) != line.note.root:
            raise Unreadable("the witness file is damaged: hashes and heads disagree")
    lost = [] if fits else _name(found, expected, later is None, problems)
    if lost:
        notes.append(
            f"entries {lost[0]} to {lost[-1]} were lost before a restore, which entry {later} says"
        )
    place = found.first + len(expected) // 32
    for beyond in found.places[bisect.bisect_left(found.places, place) :]:
        if beyond > place:
            detail = "removed" if beyond == place + 1 else f"removed, up to entry {beyond - 1}"
            problems.append(Problem("removed", place, detail))
        place = beyond + 1
    return tree


def _name(found: _Stored, expected: bytes, newest: bool, problems: list[Problem]) -> list[int]:
    """Name each entry that the witness knows and that is not where and what it was.

    Returns the entries cut off the end of an older epoch, which a restore accounts for.
    """
    first, count = found.first, len(expected) // 32
    wanted = [expected[at : at + 32] for at in range(0, len(expected), 32)]
    known = {leaf: first + index for index, leaf in enumerate(wanted)}
    present = {
        place: found.leaves[index * 32 : index * 32 + 32]
        for index, place in enumerate(found.places)
    }
    where = {leaf: place for place, leaf in present.items()}
    last = max(found.places, default=first - 1)
    lost: list[int] = []
    for seq, leaf in enumerate(wanted, first):
        here = present.get(seq)
        if here == leaf:
            continue
        if leaf in where:
            problems.append(Problem("moved", seq, f"moved to place {where[leaf]}"))
            if here is not None and here not in known:
                problems.append(Problem("inserted", seq, "something else was put in its place"))
        elif here is not None:
            other = f": entry {known[here]} stands in its place" if here in known else ""
            problems.append(Problem("removed" if other else "changed", seq, "changed" + other))
        elif seq <= last:
            problems.append(Problem("removed", seq, "removed"))
        elif newest:
            problems.append(Problem("cut", seq, "cut off the end"))
        else:
            lost.append(seq)
    for place, leaf in present.items():
        if place < first:
            problems.append(Problem("inserted", place, "inserted before the beginning"))
        elif place >= first + count and leaf in known:
            problems.append(Problem("inserted", place, f"holds entry {known[leaf]}"))
    return lost


def _check_stored(note: Note, covered: int, tree: Tree, problems: list[Problem]) -> None:
    if note.size > tree.size or tree.root(note.size) != note.root:
        span = f"entries {max(note.first, covered)} to {note.end - 1}"
        detail = f"changed, moved or cut: a signed checkpoint contradicts {span}"
        problems.append(Problem("checkpoint", note.end - 1, detail))


def _read(path: Path, problems: list[Problem]) -> tuple[list[int], list[int], bytes, list[str]]:
    """Epochs' first places, all places in order, their joined leaf hashes, stored checkpoints."""
    if not path.is_file():
        raise Unreadable("there is no state file here")
    sha = hashlib.sha256
    places: list[int] = []
    blocks: list[bytes] = []
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("BEGIN")
            firsts = [int(row[0]) for row in connection.execute("SELECT first FROM ledger_epoch")]
            cursor = connection.execute(
                "SELECT seq, CAST(body AS BLOB), leaf FROM ledger_entry ORDER BY seq"
            )
            while rows := cursor.fetchmany(20_000):
                seqs, bodies, leaves = zip(*rows, strict=True)
                hashes = [sha(b"\x00" + body).digest() for body in bodies]
                blocks.append(b"".join(hashes))
                places.extend(seqs)
                # Each entry ends in its own number, so it fits one place only.
                endings = [b'"seq":%d}' % seq for seq in seqs]
                if not all(map(bytes.endswith, bodies, endings)):
                    for seq, body, ending in zip(seqs, bodies, endings, strict=True):
                        if not body.endswith(ending):
                            problems.append(Problem("changed", seq, "changed: another number"))
                if tuple(hashes) != leaves:
                    for seq, own, leaf in zip(seqs, hashes, leaves, strict=True):
                        if own != leaf:
                            detail = "changed: the hash stored with it is another"
                            problems.append(Problem("hash", seq, detail))
            stored = [
                str(row[0]) for row in connection.execute("SELECT note FROM ledger_checkpoint")
            ]
        finally:
            connection.close()
    except (sqlite3.Error, ValueError, TypeError):
        raise Unreadable("the state file holds no ledger that can be read") from None
    if len(set(places)) != len(places):
        raise Unreadable("the ledger's table was rebuilt: a number stands in it twice")
    return firsts, places, b"".join(blocks), stored


_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_Point = tuple[int, int, int, int]


def _add(one: _Point, two: _Point) -> _Point:
    a, b = (one[1] - one[0]) * (two[1] - two[0]) % _P, (one[1] + one[0]) * (two[1] + two[0]) % _P
    c, d = 2 * one[3] * two[3] * _D % _P, 2 * one[2] * two[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _multiply(scalar: int, point: _Point) -> _Point:
    result: _Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = _add(result, point)
        point, scalar = _add(point, point), scalar >> 1
    return result


def _point(raw: bytes) -> _Point | None:
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * pow(2, (_P - 1) // 4, _P) % _P
    if y >= _P or (x * x - square) % _P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else _P - x
    return x, y, 1, x * y % _P


def ed25519_verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """RFC 8032, section 5.1.7, as in its reference code: slow and short. Needs no library."""
    if len(public_key) != 32 or len(signature) != 64:
        return False
    key, head = _point(public_key), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    base = _point((4 * pow(5, _P - 2, _P) % _P).to_bytes(32, "little"))
    if key is None or head is None or base is None or scalar >= _L:
        return False
    digest = hashlib.sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(digest, "little") % _L
    one, two = _multiply(scalar, base), _add(head, _multiply(challenge, key))
    same_x = (one[0] * two[2] - two[0] * one[2]) % _P == 0
    return same_x and (one[1] * two[2] - two[1] * one[2]) % _P == 0


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Verify the ledger of a Strongroom.")
    parser.add_argument("state", type=Path, help="state.sqlite, or a copy of it")
    parser.add_argument("--public-key", required=True, help="the room's key, 64 hex digits")
    parser.add_argument("--witness", type=Path, help="the file that holds the checkpoints")
    given = parser.parse_args(arguments)
    try:
        key = bytes.fromhex(given.public_key)
        verdict = verify(given.state, key, ed25519_verify, given.witness)
    except (Unreadable, ValueError) as error:
        reason = error if isinstance(error, Unreadable) else "the public key is not hexadecimal"
        sys.stderr.write(f"error: {reason}\n")
        return 5 if isinstance(error, Unreadable) else 2
    sys.stdout.write("".join(line + "\n" for line in verdict.lines()))
    return 0 if verdict.ok else 1


if __name__ == "__main__":
    sys.exit(main())
