"""`python -m training.train --corpora DIR --out FILE`: from templates to weights, the same each time."""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import numpy as np

from strongroom.find.text.features import CHEAPEST
from strongroom.find.text.weights import from_arrays, tables_from
from training import examples, fill, fit, sources, tables

SEED = 20260101
ROUNDS = 16


def split(dice: random.Random) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Templates to learn from and whole templates to check with."""
    lines = [(name, line) for name, every in fill.templates().items() for line in every]
    dice.shuffle(lines)
    cut = len(lines) // 12
    return lines[cut:], lines[:cut]


def said(begin: float, what: str) -> None:
    print(f"{time.time() - begin:6.0f} s  {what}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds laws_zh.txt.xz")
    parser.add_argument("--out", type=Path, default=Path("src/strongroom/find/text/names.npz"))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument(
        "--everything", action="store_true", help="learn from what is held out as well"
    )
    args = parser.parse_args()
    begin = time.time()
    dice, rng = random.Random(SEED), np.random.default_rng(SEED)
    arrays = tables.arrays()
    known = tables_from(arrays)
    learn, check = split(dice)
    if args.everything:
        learn += check
    words = examples.decoys(dice)
    laws = sources.statutes(args.corpora)
    dice.shuffle(laws)
    held = len(laws) // 5
    lawful = laws if args.everything else laws[held:]
    # Two halves that share no template: the cheap model that picks the places of one half has
    # learnt from the other, so that what it lets pass is what it will let pass in new texts.
    halves = []
    for part in (0, 1):
        texts = [
            examples.with_decoys(e, words, dice) if dice.random() < 0.12 else e
            for e in fill.examples(learn[part::2], args.rounds, dice)
        ]
        said(begin, f"{len(texts)} texts from {len(learn[part::2])} templates")
        texts += [fill.Example(line, [], "statutes") for line in lawful[part::2]]
        texts += examples.things(dice, 12_000)
        halves.append(examples.placed(texts, known))
    valid = examples.placed(list(fill.examples(check, 4, random.Random(7))), known)
    rows = [fit.cheap_matrix(half, known) for half in halves]
    good = [np.flatnonzero(half.labels >= 0) for half in halves]
    hit = [(half.labels > 0).astype(np.float32) for half in halves]

    def learnt(parts: list[int]) -> np.ndarray:
        x = np.concatenate([rows[i][good[i]] for i in parts])
        return fit.fit_cheap(x, np.concatenate([hit[i][good[i]] for i in parts]), rng)

    def passing(model: np.ndarray, x: np.ndarray) -> np.ndarray:
        return model[np.arange(x.shape[1]), x.astype(np.int64)].astype(np.int16).sum(axis=1)

    first = learnt([0, 1])
    # What each half scores under the model of the other one is what new texts will score.
    others = [learnt([1]), learnt([0])]
    reach = [passing(m, x)[g] for m, x, g in zip(others, rows, good, strict=True)]
    near = [
        passing(m[:CHEAPEST], x[:, :CHEAPEST])[g]
        for m, x, g in zip(others, rows, good, strict=True)
    ]
    names_in = [h[g] > 0 for h, g in zip(hit, good, strict=True)]
    yes = np.concatenate(names_in)
    bar = int(np.quantile(np.concatenate(reach)[yes], 0.006))
    gate = int(np.quantile(np.concatenate(near)[yes], 0.003))
    passed = np.mean(np.concatenate(reach) >= bar)
    said(begin, f"gate {gate}, bar {bar}: {passed:.3f} of the places pass")
    xs, ys = [], []
    for part in (0, 1):
        chosen = good[part][(reach[part] >= bar - 6) | names_in[part]]
        xs.append(fit.matrix(halves[part], chosen, known))
        ys.append(halves[part].labels[chosen].astype(np.int64))
    x, y = np.concatenate(xs), np.concatenate(ys)
    said(begin, f"{x.shape} features")
    weight = np.ones(len(y), np.float32)
    w, bias = fit.fit(x, y, weight, rng, args.epochs)
    scale = 1 / 12
    table = np.clip(np.rint(w / scale), -64, 63).astype(np.int8)
    arrays |= {
        "first": first,
        "gate": np.array(gate),
        "bar": np.array(bar),
        "table": table,
        "scale": np.array(scale),
        "bias": bias.astype(np.float32),
    }
    args.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(args.out, **arrays)
    said(begin, f"wrote {args.out}: {args.out.stat().st_size / 1e6:.2f} MB")
    model = from_arrays(arrays)
    report(model, valid)
    kept_back = examples.placed([fill.Example(line, [], "") for line in laws[:held]], known)
    seen = model.promising(kept_back.plain, kept_back.places)
    scores = model.scores(kept_back.plain, seen)
    wrong = int((scores[:, 1:].max(axis=1) > scores[:, 0]).sum())
    size = sum(len(line.encode()) for line in laws[:held])
    said(
        begin,
        f"statutes held out: {wrong} places in {size / 1e5:.0f} × 100 KB; {len(seen) / max(1, len(kept_back.places)):.3f} looked at",
    )


def report(model, data: examples.Places) -> None:
    """Precision and recall of places with their lengths on templates that were held out."""
    good = data.labels >= 0
    places, labels = data.places[good], data.labels[good]
    passed = np.isin(places, model.promising(data.plain, places))
    told = np.zeros(len(places), np.int64)
    told[passed] = model.scores(data.plain, places[passed]).argmax(axis=1)
    right = int(((told == labels) & (labels > 0)).sum())
    p, r = right / max(1, int((told > 0).sum())), right / max(1, int((labels > 0).sum()))
    print(
        f"held-out templates: places P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f} n={int((labels > 0).sum())}"
    )


if __name__ == "__main__":
    main()
