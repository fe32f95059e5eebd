"""Conditional random fields over letters, learnt from marked texts: what all taggers share.

`training/marked/<author>/<register>.txt` holds texts in which every person, firm and place is
marked (`benchmarks/markup.py` reads them).
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numba
import numpy as np

from strongroom.find.text.places import DOT, prepared
from strongroom.find.text.tagger import PART
from strongroom.find.text.weights import model
from strongroom.kernels.grams import Grams
from strongroom.kernels.tags import BEGIN, INSIDE, LAST, TAGS
from training import sources
from training.borrowed import benchmark
from training.fill import Example

TEXTS = Path(__file__).resolve().parent / "marked"
WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "strongroom" / "find" / "text"
DROP, RATE, LIMIT, SEED = 0.4, 0.08, 5.2, 20260101
MOST = 127
"""The greatest weight, in parts of `PART`."""

markup = benchmark("markup")
"""Reads marked texts."""


def authors(without: Iterable[str] = ()) -> set[str]:
    """The authors of marked texts, but some."""
    return {path.name for path in TEXTS.iterdir() if path.is_dir()} - set(without)


def written(by: Iterable[str]) -> list[Any]:
    """The marked texts of some authors."""
    return [text for name in sorted(by) for text in markup.read_folder(TEXTS / name)]


def examples(by: Iterable[str]) -> list[Example]:
    """The same texts as the models of names read theirs."""
    return [
        Example(t.text, [(s.start, s.end, "?" * s.either + s.kind) for s in t.spans], t.register)
        for t in written(by)
    ]


def run(
    said: str | None,
    file: str,
    learn: Callable[[list[Any], list[Any]], dict[str, np.ndarray]],
    lines: int,
    by: Iterable[str] | None = None,
) -> None:
    """The command that trains a tagger.

    Args:
        said: what it is for; file: where the weights lie in the package.
        learn: from texts that were marked by hand, and lines of statutes, to what the file holds.
        lines: how many of those; by: the authors, or all of them.
    """
    parser = argparse.ArgumentParser(description=(said or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, required=True, help="holds laws_zh.txt.xz")
    parser.add_argument("--out", type=Path, default=WEIGHTS / file)
    parser.add_argument("--without", nargs="*", default=(), help="authors who are left out")
    args = parser.parse_args()
    begin = time.time()
    texts = written(set(authors() if by is None else by) - set(args.without))
    np.savez_compressed(args.out, **learn(texts, statutes(args.corpora, lines)))
    size = args.out.stat().st_size / 1e6
    print(f"{time.time() - begin:.0f} s, wrote {args.out}: {size:.2f} MB", flush=True)


def statutes(corpora: Path, most: int) -> list[Any]:
    """Some lines of statutes, in which nobody lives and hardly anybody is named."""
    lines = sources.statutes(corpora)
    some = random.Random(SEED).sample(lines, min(most, len(lines)))
    return [markup.Text("statutes", "statutes", line, ()) for line in some]


@dataclass
class Marked:
    """Texts as one stream.

    Attributes:
        plain: the stream; at: where in it each text begins.
        places: its characters; text: which text each is in.
        tags: the right tag of each character; either: whether any is right.
    """

    plain: np.ndarray
    at: np.ndarray
    places: np.ndarray
    text: np.ndarray
    tags: np.ndarray
    either: np.ndarray


def marked(texts: Sequence[Any], kinds: Iterable[str], *, parted: bool = False) -> Marked:
    """Texts with spans, laid out as a tagger reads them; `parted` at dots: A·B is two spans."""
    sizes = np.array([len(t.text) for t in texts], np.int64)
    rows = np.concatenate([[0], np.cumsum(sizes)])
    joined = "".join(t.text for t in texts)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    made = prepared(codes, rows, model().tables)
    tags, either = np.zeros(len(made.plain), np.int8), np.zeros(len(made.plain), bool)
    for at, text in zip(made.at.tolist(), texts, strict=True):
        for span in text.spans:
            if span.kind not in kinds:
                continue
            begin = at + span.start
            for end in range(begin + 1, at + span.end + 1):
                if end < at + span.end and not (parted and made.plain[end] == DOT):
                    continue
                if span.either or end - begin < 2:
                    either[begin:end] = True
                else:
                    tags[begin:end] = INSIDE
                    tags[end - 1], tags[begin] = LAST, BEGIN
                begin = end + 1
    places = np.concatenate([np.arange(a, a + n) for a, n in zip(made.at, sizes, strict=True)])
    text = np.repeat(np.arange(len(texts)), sizes)
    return Marked(made.plain, made.at, places, text, tags[places], either[places])


def features(texts: Marked, grams: Sequence[Grams]) -> np.ndarray:
    """What a tagger reads at each character: places in all its tables laid end to end.

    Shape (n, distances of all grams); places are of groups of TAGS weights.
    """
    columns, base = [], 0
    for gram in grams:
        rows = gram.rows(texts.plain)
        for step in range(gram.reach):
            # The character hears of the n-gram that begins `before - step` behind it.
            at = texts.places + gram.before - step
            columns.append((base + rows[at] * gram.reach + step).astype(np.int32))
        base += (1 << gram.bits) * gram.reach
    return np.stack(columns, axis=1)


@numba.njit(cache=True)
def _forward(scores: np.ndarray, out: np.ndarray) -> None:
    """The logarithm of all that leads to each tag, with what the tag scores."""
    for i in range(len(scores)):
        if i == 0:
            free, held = np.float64(0), np.float64(-1e9)
        else:
            free = np.logaddexp(out[i - 1, 0], out[i - 1, 3])
            held = np.logaddexp(out[i - 1, 1], out[i - 1, 2])
        out[i, 0], out[i, 1] = free + scores[i, 0], free + scores[i, 1]
        out[i, 2], out[i, 3] = held + scores[i, 2], held + scores[i, 3]


@numba.njit(cache=True)
def _backward(scores: np.ndarray, out: np.ndarray) -> None:
    """The logarithm of all that each tag leads to, without what the tag scores."""
    last = len(scores) - 1
    out[last, 0] = out[last, 3] = 0
    out[last, 1] = out[last, 2] = -1e9
    for i in range(last - 1, -1, -1):
        then = scores[i + 1] + out[i + 1]
        free, held = np.logaddexp(then[0], then[1]), np.logaddexp(then[2], then[3])
        out[i, 0] = out[i, 3] = free
        out[i, 1] = out[i, 2] = held


@numba.njit(cache=True)
def _field(
    x: np.ndarray,
    y: np.ndarray,
    either: np.ndarray,
    bounds: np.ndarray,
    size: int,
    epochs: int,
    drop: float,
    rate: float,
    limit: float,
    seed: int,
) -> tuple[np.ndarray, np.ndarray]:
    """A conditional random field by Adagrad, with features left out at random."""
    np.random.seed(seed)
    columns = x.shape[1]
    w = np.zeros((size, 2 * TAGS), np.float32)
    w[:, TAGS:] = np.float32(0.05)
    bias, bias_seen = np.zeros(TAGS, np.float32), np.ones(TAGS, np.float32)
    grown = np.float32(1 / (1 - drop))
    p = np.empty(TAGS, np.float32)
    for epoch in range(epochs):
        step = np.float32(rate / (1 + 0.5 * epoch))
        for text in np.random.permutation(len(bounds) - 1):
            begin, end = bounds[text], bounds[text + 1]
            n = end - begin
            if n == 0:
                continue
            keep = np.random.random((n, columns)) >= drop
            scores = np.zeros((n, TAGS), np.float64)
            for i in range(n):
                for f in range(columns):
                    if keep[i, f]:
                        for k in range(TAGS):
                            scores[i, k] += w[x[begin + i, f], k]
                for k in range(TAGS):
                    scores[i, k] = scores[i, k] * grown + bias[k]
            ahead, behind = np.empty((n, TAGS)), np.empty((n, TAGS))
            _forward(scores, ahead)
            _backward(scores, behind)
            total = np.logaddexp(ahead[n - 1, 0], ahead[n - 1, 3])
            for i in range(n):
                if either[begin + i]:
                    continue
                for k in range(TAGS):
                    p[k] = np.exp(ahead[i, k] + behind[i, k] - total)
                p[y[begin + i]] -= 1
                # What is told with certainty teaches nothing more.
                if p[y[begin + i]] > np.float32(-0.002):
                    continue
                for k in range(TAGS):
                    bias_seen[k] += p[k] * p[k]
                    bias[k] -= np.float32(0.05) * p[k] / np.sqrt(bias_seen[k])
                for f in range(columns):
                    if keep[i, f]:
                        at = x[begin + i, f]
                        for k in range(TAGS):
                            w[at, TAGS + k] += p[k] * p[k]
                            new = w[at, k] - step * p[k] / np.sqrt(w[at, TAGS + k])
                            w[at, k] = min(max(new, -limit), limit)
    return w[:, :TAGS].copy(), bias


def whole(w: np.ndarray, least: int = 0) -> np.ndarray:
    """Weights as whole numbers; those up to `least` are nothing."""
    out = np.clip(np.rint(w * PART), -MOST, MOST).astype(np.int8)
    out[np.abs(out) <= least] = 0
    return out


def fitted(
    data: Marked, grams: Sequence[Grams], epochs: int, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias of a field that has learnt from texts in a random order."""
    bounds = np.searchsorted(data.text, np.arange(int(data.text[-1]) + 2))
    size = sum((1 << gram.bits) * gram.reach for gram in grams)
    x, y = features(data, grams), data.tags.astype(np.int64)
    return _field(x, y, data.either, bounds, size, epochs, DROP, RATE, LIMIT, seed)


def ensemble(
    texts: list[Any], kinds: Iterable[str], grams: Sequence[Grams], epochs: int, count: int
) -> dict[str, np.ndarray]:
    """What the file of a tagger holds that is the mean of fields fitted in other orders."""
    data = marked(texts, kinds)
    return mean([fitted(data, grams, epochs, SEED + n) for n in range(count)], grams)


def mean(
    fields: Sequence[tuple[np.ndarray, np.ndarray]], grams: Sequence[Grams], least: int = 0
) -> dict[str, np.ndarray]:
    """What the file of a tagger holds that is the mean of fields."""
    w, bias = (np.mean(some, axis=0) for some in zip(*fields, strict=True))
    arrays = {"bias": np.rint(bias * PART).astype(np.int16)}
    base = 0
    for gram in grams:
        size = (1 << gram.bits) * gram.reach
        table = whole(w[base : base + size], least).reshape(1 << gram.bits, gram.reach * TAGS)
        used = np.flatnonzero(table.any(axis=1))
        arrays |= {f"rows_{gram.size}": used.astype(np.uint32), f"table_{gram.size}": table[used]}
        base += size
    return arrays
