"""Adam (Kingma and Ba 2015) by hand, and weights as whole numbers: what the networks share."""

from __future__ import annotations

import numpy as np

KEPT, KEPT_SQUARE = 0.9, 0.999
"""How much of the means of slopes and of their squares is kept at each step."""


class Adam:
    """Steps of layers.

    Args:
        dense: name → weights, which are changed where they lie.
    """

    def __init__(self, dense: dict[str, np.ndarray]) -> None:
        self.dense = dense
        self.moments = {k: (np.zeros_like(v), np.zeros_like(v)) for k, v in dense.items()}
        self.steps = 0

    @property
    def young(self) -> tuple[float, float]:
        """By how much the two means are too small, as they began at nothing."""
        return 1 - KEPT**self.steps, 1 - KEPT_SQUARE**self.steps

    def step(self, slopes: dict[str, np.ndarray], rate: float) -> None:
        """Goes down the slopes."""
        self.steps += 1
        young, young_square = self.young
        for name, slope in slopes.items():
            mean, square = self.moments[name]
            mean += (slope - mean) * np.float32(1 - KEPT)
            square += (slope**2 - square) * np.float32(1 - KEPT_SQUARE)
            move = (mean / young) / (np.sqrt(square / young_square) + 1e-8)
            self.dense[name] -= (rate * move).astype(np.float32)


def rounded(weights: np.ndarray, part: float, kind: type = np.int16) -> np.ndarray:
    """Weights as whole numbers of a part of one, as large as the kind of number takes."""
    most = np.iinfo(kind).max
    return np.clip(np.rint(weights * part), -most, most).astype(kind)
