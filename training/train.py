"""`python -m training.train --corpora DIR --out FILE`: from templates to weights, the same each time."""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from strongroom.find.text import network as reading
from strongroom.find.text.candidates import AROUND, SPELT
from strongroom.find.text.features import CHEAPEST, Stream
from strongroom.find.text.looking import features as candidate_features
from strongroom.find.text.looking import seen
from strongroom.find.text.names import BARS, stretches, taken
from strongroom.find.text.naming import ROWS, Heard
from strongroom.find.text.tagger import Tagger
from strongroom.find.text.tagger import from_arrays as tagger_from
from strongroom.find.text.weights import LABELS, Model, from_arrays, latin_lists, tables_from
from training import (
    examples,
    fields,
    fill,
    fit,
    frames,
    latin,
    naming,
    network,
    renamed,
    sources,
    swap,
    tables,
)

SEED = 20260101
ROUNDS = 7
HEARD = 3
"""Of how many texts of a fold the tagger of people hears one."""
AGAIN = 5
"""Under how many names each text that was written by hand is learnt from."""
FOLDS = 3
SCALE = 1 / 12
JUDGE_BITS = 19


def split(dice: random.Random) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Templates to learn from and whole templates to check with."""
    lines = [(name, line) for name, every in fill.templates().items() for line in every]
    dice.shuffle(lines)
    cut = len(lines) // 12
    return lines[cut:], lines[:cut]


def said(begin: float, what: str) -> None:
    print(f"{time.time() - begin:6.0f} s  {what}", flush=True)


@dataclass
class Part:
    """A fold: its texts as places, the rows of cheap features, and which places count."""

    texts: list[fill.Example]
    data: examples.Places
    cheap: np.ndarray
    good: np.ndarray
    hit: np.ndarray


def parts_of(
    learn: list[tuple[str, str]],
    lawful: list[str],
    by_hand: list[fill.Example],
    rounds: int,
    dice: random.Random,
    known: Any,
    begin: float,
) -> list[Part]:
    """Folds that share no template and no text."""
    words = examples.decoys(dice)
    out = []
    for part in range(FOLDS):
        texts = [
            examples.with_decoys(e, words, dice) if dice.random() < 0.12 else e
            for e in fill.examples(learn[part::FOLDS], rounds, dice)
        ]
        texts = [swap.swapped(e, dice) if dice.random() < 0.35 else e for e in texts]
        count = len(texts)
        for _ in range(AGAIN):
            texts += [renamed.renamed(e, dice) for e in by_hand[part::FOLDS]]
        texts += [fill.Example(line, [], "statutes") for line in lawful[part::FOLDS]]
        texts += examples.things(dice, 24_000 // FOLDS)
        texts += examples.places(dice, 4_500 // FOLDS)
        texts += frames.frames(dice, 9_000 // FOLDS)
        data = examples.placed(texts, known)
        good = np.flatnonzero(data.labels >= 0)
        out.append(Part(texts, data, fit.cheap_matrix(data, known), good, data.labels[good] > 0))
        said(begin, f"{count} texts from {len(learn[part::FOLDS])} templates")
    return out


def passing(model: np.ndarray, x: np.ndarray) -> np.ndarray:
    """The sum of the cheap features of each row."""
    return model[np.arange(x.shape[1]), x.astype(np.int64)].astype(np.int16).sum(axis=1)


def quantised(w: np.ndarray, low: int, high: int) -> np.ndarray:
    """Weights as whole steps of a twelfth."""
    return np.clip(np.rint(w / SCALE), low, high).astype(np.int8)


@dataclass
class Judged:
    """Candidates: their features, what the network reads of them, and what each is."""

    x: np.ndarray
    letters: np.ndarray
    classes: np.ndarray
    y: np.ndarray


def tagger(parts: list[Part]) -> Tagger:
    """A tagger of people that has learnt from some folds."""
    texts = [naming.text(example) for part in parts for example in part.texts[::HEARD]]
    data = fields.marked(texts, naming.KINDS, parted=True)
    arrays = fields.mean([fields.fitted(data, ROWS, naming.EPOCHS, SEED)], ROWS)
    return tagger_from(arrays, ROWS)


def heard(hearing: Tagger, data: examples.Places) -> Heard:
    """What a tagger makes of texts."""
    return Heard(Stream(data.plain, data.rows), hearing.scores(data.plain))


def judged(model: Model, hearing: Tagger, data: examples.Places) -> Judged:
    """Candidates of a fold under models that have not seen it."""
    some, _ = stretches(data.plain, data.rows, model, said=heard(hearing, data))
    columns = candidate_features(data.plain, some, model.tables)
    x = np.stack([h >> np.uint32(32 - JUDGE_BITS) for h in columns], axis=1)
    y = np.array(
        [
            data.gold.get(span, 0)
            for span in zip(some.starts.tolist(), some.ends.tolist(), strict=True)
        ]
    )
    left_open = np.array([(s, s + 1) in data.gold for s in some.starts.tolist()], bool)
    keep = ~left_open & (y >= 0)
    looked = seen(data.plain, some, model.tables)
    letters, classes = reading.letters(looked), reading.classes(looked)
    return Judged(x[keep], letters[keep].astype(np.uint16), classes[keep], y[keep])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds laws_zh.txt.xz")
    parser.add_argument("--out", type=Path, default=Path("src/strongroom/find/text/names.npz"))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument(
        "--everything", action="store_true", help="learn from what is held out as well"
    )
    parser.add_argument("--without", nargs="*", default=(), help="authors who are left out")
    args = parser.parse_args()
    begin = time.time()
    dice = random.Random(SEED)
    arrays = tables.arrays()
    known = tables_from(arrays)
    said(begin, "tables")
    learn, check = split(dice)
    if args.everything:
        learn += check
    laws = sources.statutes(args.corpora)
    dice.shuffle(laws)
    held = len(laws) // 5
    lawful = laws if args.everything else laws[held:]
    by_hand = fields.examples(fields.authors(args.without))
    dice.shuffle(by_hand)
    folds = parts_of(learn, lawful, by_hand, args.rounds, dice, known, begin)
    everyone = range(FOLDS)

    def learnt(chosen: list[int]) -> np.ndarray:
        x = np.concatenate([folds[i].cheap[folds[i].good] for i in chosen])
        hit = np.concatenate([folds[i].hit for i in chosen])
        return fit.fit_cheap(x, hit, SEED)

    # What each fold scores under the model of the others is what new texts will score.
    others = [learnt([i for i in everyone if i != part]) for part in everyone]
    first = learnt(list(everyone))
    reach = [passing(m, f.cheap[f.good]) for m, f in zip(others, folds, strict=True)]
    near = [
        passing(m[:CHEAPEST], f.cheap[f.good][:, :CHEAPEST])
        for m, f in zip(others, folds, strict=True)
    ]
    yes = np.concatenate([f.hit for f in folds])
    bar = int(np.quantile(np.concatenate(reach)[yes], 0.006))
    gate = int(np.quantile(np.concatenate(near)[yes], 0.003))
    passed = np.mean(np.concatenate(reach) >= bar)
    said(begin, f"gate {gate}, bar {bar}: {passed:.3f} of the places pass")
    xs, ys = [], []
    for part, fold in enumerate(folds):
        chosen = fold.good[(reach[part] >= bar - 6) | fold.hit]
        xs.append(fit.matrix(fold.data, chosen, known))
        ys.append(fold.data.labels[chosen].astype(np.int64))
    said(begin, f"{sum(map(len, ys))} places of {xs[0].shape[1]} features")

    def scorer(chosen: list[int], cheap: np.ndarray) -> dict[str, np.ndarray]:
        x, y = np.concatenate([xs[i] for i in chosen]), np.concatenate([ys[i] for i in chosen])
        w, bias = fit.fit(x, y, LABELS, SEED, args.epochs)
        return arrays | {
            "first": cheap,
            "gate": np.array(gate),
            "bar": np.array(bar),
            "table": quantised(w, -64, 63),
            "scale": np.array(SCALE),
            "bias": bias,
            "judge": np.zeros((2, 3), np.int8),
            "judge_bias": np.zeros(3, np.float32),
            "judge_scale": np.array(SCALE),
        }

    rows: list[Judged] = []
    for part, fold in enumerate(folds):
        model = from_arrays(scorer([i for i in everyone if i != part], others[part]))
        hearing = tagger([folds[i] for i in everyone if i != part])
        some = judged(model, hearing, fold.data)
        rows.append(some)
        xs_here = sum(v > 0 for v in fold.data.gold.values())
        said(begin, f"{len(some.y)} candidates, {int((some.y > 0).sum())} of {xs_here} people")
    whole = scorer(list(everyone), first)
    x, y = np.concatenate([part.x for part in rows]), np.concatenate([part.y for part in rows])
    w, bias = fit.softmax(
        x,
        y,
        3,
        JUDGE_BITS,
        SEED,
        epochs=args.epochs,
        hidden=(SPELT, AROUND),
        hide=(0.25, 0.2),
        rate=0.08,
    )
    whole |= {"judge": quantised(w, -127, 127), "judge_bias": bias}
    said(begin, "the network")
    whole |= network.fit(
        network.known_letters([fold.data.plain for fold in folds]),
        np.concatenate([part.letters for part in rows]),
        np.concatenate([part.classes for part in rows]),
        y,
        SEED,
    )
    lists = latin_lists(arrays)
    whole |= latin.fitted(learn, by_hand, lists, known, SEED, SCALE)
    said(begin, "names in Latin letters")
    args.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(args.out, **whole)
    said(begin, f"wrote {args.out}: {args.out.stat().st_size / 1e6:.2f} MB")
    if args.everything:
        return
    model = from_arrays(whole)
    hearing = tagger(folds)
    report(model, hearing, examples.placed(list(fill.examples(check, 4, random.Random(7))), known))
    kept_back = examples.placed([fill.Example(line, [], "") for line in laws[:held]], known)
    said_of = heard(hearing, kept_back)
    some, places = stretches(kept_back.plain, kept_back.rows, model, said=said_of)
    size = sum(len(line.encode()) for line in laws[:held]) / 1e5
    for aim, least in BARS.items():
        wrong = len(taken(kept_back.plain, kept_back.rows, model, least, said=said_of)[0])
        said(begin, f"statutes held out, {aim}: {wrong / size:.2f} names in 100 KB (of {size:.0f})")
    share = len(places) / len(kept_back.plain)
    said(begin, f"{share:.4f} of their letters looked at, {len(some)} candidates")


def report(model: Model, hearing: Tagger, data: examples.Places) -> None:
    """Precision and recall of candidates on templates that were held out."""
    some, _ = stretches(data.plain, data.rows, model, said=heard(hearing, data))
    margin, nick = model.judge(data.plain, some, model.tables)
    told = np.where(margin > 0, np.where(nick, 2, 1), 0)
    truth = np.array(
        [
            data.gold.get(span, 0)
            for span in zip(some.starts.tolist(), some.ends.tolist(), strict=True)
        ]
    )
    for kind, name in ((1, "names"), (2, "nicknames")):
        right = int(((told == kind) & (truth == kind)).sum())
        gold = sum(v == kind for v in data.gold.values())
        p, r = right / max(1, int((told == kind).sum())), right / max(1, gold)
        print(
            f"held-out templates: {name} P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f} n={gold}"
        )


if __name__ == "__main__":
    main()
