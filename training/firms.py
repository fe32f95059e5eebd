"""`python -m training.firms --corpora DIR [--out FILE]`: from marked texts to the tagger of firms.

Statutes are added as texts in which nobody is employed. The same bytes each time.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import numpy as np

from strongroom.find.text.firms import ROWS
from training import fields

OUT = fields.WEIGHTS / "firms.npz"
KINDS = ("org.name",)
EPOCHS = 8
ENSEMBLE = 5
"""Fields that are fitted in other orders; what is kept is their mean."""
STATUTES = 2000


def trained(texts: list[Any]) -> dict[str, np.ndarray]:
    """What `firms.npz` holds of a tagger that has learnt from these texts."""
    data = fields.marked(texts, KINDS)
    every = [fields.fitted(data, ROWS, EPOCHS, fields.SEED + n) for n in range(ENSEMBLE)]
    return fields.mean(every, ROWS)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, required=True, help="holds laws_zh.txt.xz")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--without", nargs="*", default=(), help="authors who are left out")
    args = parser.parse_args()
    begin = time.time()
    texts = fields.written(fields.authors(args.without))
    arrays = trained(texts + fields.statutes(args.corpora, STATUTES))
    np.savez_compressed(args.out, **arrays)
    size = args.out.stat().st_size / 1e6
    print(f"{time.time() - begin:.0f} s, wrote {args.out}: {size:.2f} MB", flush=True)


if __name__ == "__main__":
    main()
