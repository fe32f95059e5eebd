"""Fits the two linear models: the cheap one that passes over most places, and the one that decides."""

from __future__ import annotations

import numpy as np

from strongroom.find.text.features import CHEAP, LEXICAL, Tables, cheap, cheapest, features
from strongroom.find.text.weights import LABELS
from training.examples import Places

BITS = 19


def cheap_matrix(data: Places, tables: Tables) -> np.ndarray:
    """Rows of the cheap features, shape (n, CHEAP)."""
    return np.stack(
        [
            h >> np.uint32(16)
            for h in (*cheapest(data.plain, data.places), *cheap(data.plain, data.places, tables))
        ],
        axis=1,
    )


def matrix(data: Places, chosen: np.ndarray, tables: Tables) -> np.ndarray:
    """Rows of the features, shape (n, features)."""
    parts = []
    for begin in range(0, len(chosen), 1 << 16):
        some = data.places[chosen[begin : begin + (1 << 16)]]
        parts.append(
            np.stack(
                [h >> np.uint32(32 - BITS) for h in features(data.plain, some, tables)], axis=1
            )
        )
    return np.concatenate(parts)


def fit_cheap(x: np.ndarray, y: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Logistic regression by Adagrad: int8 weights, shape (CHEAP, 2^16)."""
    size = 1 << 16
    w = np.zeros(CHEAP * size, np.float32)
    seen = np.full(CHEAP * size, 1e-2, np.float32)
    flat = x.astype(np.int64) + np.arange(CHEAP) * size
    for _ in range(4):
        order = rng.permutation(len(y))
        for begin in range(0, len(order), 4096):
            some = order[begin : begin + 4096]
            at = flat[some]
            p = 1 / (1 + np.exp(-(w[at].sum(axis=1) - 1)))
            g = (p - y[some]).astype(np.float32)
            g *= np.where(y[some] > 0, 4.0, 1.0)
            spread = np.repeat(g, CHEAP)
            at = at.ravel()
            np.add.at(seen, at, spread * spread)
            np.add.at(w, at, -0.15 * spread / np.sqrt(seen[at]))
    return np.clip(np.rint(w.reshape(CHEAP, size) * 12), -127, 127).astype(np.int8)


def fit(
    x: np.ndarray, y: np.ndarray, weight: np.ndarray, rng: np.random.Generator, epochs: int = 6
) -> tuple[np.ndarray, np.ndarray]:
    """Softmax regression by Adagrad with features left out at random; weights and biases."""
    size = 1 << BITS
    count = x.shape[1]
    w = np.zeros((size, LABELS), np.float32)
    seen = np.full(size, 1e-1, np.float32)
    bias = np.zeros(LABELS, np.float32)
    bias_seen = np.full(LABELS, 1.0, np.float32)
    lexical = np.zeros(count, bool)
    lexical[list(LEXICAL)] = True
    flat_w = w.reshape(-1)
    steps = np.arange(LABELS)
    for epoch in range(epochs):
        rate = 0.25 / (1 + 0.5 * epoch)
        order = rng.permutation(len(y))
        for begin in range(0, len(order), 2048):
            some = order[begin : begin + 2048]
            at = x[some].astype(np.int64)
            keep = rng.random(at.shape) > 0.15
            hide = rng.random(len(some)) < 0.15
            keep &= ~(hide[:, None] & lexical)
            scores = (
                np.einsum("nfl,nf->nl", w[at], keep.astype(np.float32)) * np.float32(1.15) + bias
            )
            scores -= scores.max(axis=1, keepdims=True)
            p = np.exp(scores)
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(some)), y[some]] -= 1
            p *= weight[some, None]
            rows, cols = np.nonzero(keep)
            target = at[rows, cols]
            g = p[rows]
            np.add.at(seen, target, (g * g).sum(axis=1))
            step = (-rate * g / np.sqrt(seen[target])[:, None]).astype(np.float32)
            np.add.at(flat_w, (target[:, None] * LABELS + steps).ravel(), step.ravel())
            total = p.sum(axis=0)
            bias_seen += total * total
            bias -= 0.5 * total / np.sqrt(bias_seen)
    return w, bias
