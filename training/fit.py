"""Fits the linear models: the cheap one that passes over most places, and those that decide."""

from __future__ import annotations

import numba
import numpy as np

from strongroom.find.text.features import LEXICAL, Tables, cheap, cheapest, features
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


@numba.njit(cache=True)
def _cheap(x: np.ndarray, y: np.ndarray, seed: int) -> np.ndarray:
    np.random.seed(seed)
    count, columns = x.shape
    w = np.zeros((columns, 1 << 16), np.float32)
    seen = np.full((columns, 1 << 16), np.float32(1e-2))
    for _ in range(4):
        for i in np.random.permutation(count):
            total = np.float32(-1)
            for f in range(columns):
                total += w[f, x[i, f]]
            g = np.float32(1 / (1 + np.exp(-total)) - y[i])
            if y[i] > 0:
                g *= np.float32(4)
            for f in range(columns):
                seen[f, x[i, f]] += g * g
                w[f, x[i, f]] -= np.float32(0.15) * g / np.sqrt(seen[f, x[i, f]])
    return w


def fit_cheap(x: np.ndarray, y: np.ndarray, seed: int) -> np.ndarray:
    """Logistic regression by Adagrad: int8 weights, shape (CHEAP, 2^16)."""
    w = _cheap(x.astype(np.uint32), y.astype(np.float32), seed)
    return np.clip(np.rint(w * 12), -127, 127).astype(np.int8)


@numba.njit(cache=True)
def _softmax(
    x: np.ndarray,
    y: np.ndarray,
    labels: int,
    size: int,
    epochs: int,
    drop: float,
    group: np.ndarray,
    hide: np.ndarray,
    rate: float,
    limit: float,
    seed: int,
) -> tuple[np.ndarray, np.ndarray]:
    np.random.seed(seed)
    count, columns = x.shape
    # A feature's weights and the squares they have seen lie side by side in memory.
    w = np.zeros((size, 2 * labels), np.float32)
    w[:, labels:] = np.float32(0.05)
    bias = np.zeros(labels, np.float32)
    bias_seen = np.full(labels, np.float32(1.0))
    keep = np.empty(columns, np.bool_)
    hidden = np.empty(len(hide), np.bool_)
    p = np.empty(labels, np.float32)
    grown = np.float32(1 / (1 - drop))
    lost = np.uint64(drop * 2.0**32)
    state = np.uint64(seed * 2 + 1)
    for epoch in range(epochs):
        step = np.float32(rate / (1 + 0.5 * epoch))
        for i in np.random.permutation(count):
            for h in range(len(hide)):
                hidden[h] = np.random.random() < hide[h]
            for k in range(labels):
                p[k] = 0
            for f in range(columns):
                state ^= state << np.uint64(13)
                state ^= state >> np.uint64(7)
                state ^= state << np.uint64(17)
                keep[f] = (state >> np.uint64(32)) >= lost and not hidden[group[f]]
                if keep[f]:
                    for k in range(labels):
                        p[k] += w[x[i, f], k]
            top = np.float32(-1e9)
            for k in range(labels):
                p[k] = p[k] * grown + bias[k]
                top = max(top, p[k])
            total = np.float32(0)
            for k in range(labels):
                p[k] = np.exp(p[k] - top)
                total += p[k]
            for k in range(labels):
                p[k] /= total
            p[y[i]] -= 1
            # What is told with certainty teaches nothing more.
            if p[y[i]] > np.float32(-0.002):
                continue
            for k in range(labels):
                bias_seen[k] += p[k] * p[k]
                bias[k] -= np.float32(0.05) * p[k] / np.sqrt(bias_seen[k])
            for f in range(columns):
                if keep[f]:
                    at = x[i, f]
                    for k in range(labels):
                        w[at, labels + k] += p[k] * p[k]
                        new = w[at, k] - step * p[k] / np.sqrt(w[at, labels + k])
                        w[at, k] = min(max(new, -limit), limit)
    return w[:, :labels].copy(), bias


def softmax(
    x: np.ndarray,
    y: np.ndarray,
    labels: int,
    bits: int,
    seed: int,
    *,
    epochs: int = 5,
    drop: float = 0.15,
    hidden: tuple[tuple[int, ...], ...] = (),
    hide: tuple[float, ...] = (),
    rate: float = 0.12,
    limit: float = 5.2,
) -> tuple[np.ndarray, np.ndarray]:
    """Softmax regression by Adagrad with features left out at random; weights and biases.

    Args:
        hidden, hide: groups of columns, and how often all of a group are left out together.
    """
    group = np.zeros(x.shape[1], np.int64)
    for number, columns in enumerate(hidden, 1):
        group[list(columns)] = number
    often = np.array((0.0, *hide))
    return _softmax(
        x, y.astype(np.int64), labels, 1 << bits, epochs, drop, group, often, rate, limit, seed
    )


def fit(
    x: np.ndarray, y: np.ndarray, labels: int, seed: int, epochs: int = 5
) -> tuple[np.ndarray, np.ndarray]:
    """The model that scores lengths at places."""
    return softmax(x, y, labels, BITS, seed, epochs=epochs, hidden=(LEXICAL,), hide=(0.15,))
