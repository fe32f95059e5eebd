"""Scores the finding of places, organisations and sensitive statements on marked texts.

    python training/score_places.py [FILE…] [--show KIND] [--least SCORE]

Texts stand between lines of three hyphens; a span is written ⟦kind|text⟧. A gold span counts as
found when at least nine tenths of its characters are covered by spans of its kind (`address` and
`address.fragment` count for each other there); a found span is right when it overlaps a gold span
of its family by at least half of its characters.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from strongroom.find import spans

HERE = Path(__file__).parent / "dev"
MARK = re.compile(r"⟦([a-z._]+)\|(.*?)⟧", re.DOTALL)
OURS = ("address", "org.name", "sensitive")


def say(line: str) -> None:
    """One line on the terminal."""
    sys.stdout.write(line + "\n")


def shown(text: str, start: int, end: int) -> str:
    """A span with what stands around it."""
    return f"{text[max(0, start - 8) : start]}⟦{text[start:end]}⟧{text[end : end + 6]}"


def family(kind: str) -> str:
    """Kinds that count for each other."""
    return "address" if kind in ("address", "address.fragment") else kind


def read(path: Path) -> list[tuple[str, list[tuple[int, int, str]]]]:
    """The texts of a file, each with its spans: start, end, kind."""
    out = []
    for written in path.read_text("utf-8").split("\n---\n"):
        piece = written.strip("\n")
        plain, gold, at = "", [], 0
        for m in MARK.finditer(piece):
            plain += piece[at : m.start()]
            gold.append((len(plain), len(plain) + len(m[2]), m[1]))
            plain += m[2]
            at = m.end()
        out.append((plain + piece[at:], gold))
    return out


def main() -> None:
    """Score the files and print a table."""
    args = sys.argv[1:]
    show = args[args.index("--show") + 1] if "--show" in args else None
    least = float(args[args.index("--least") + 1]) if "--least" in args else 0.5
    files = [Path(a) for a in args if a.endswith(".txt")] or sorted(HERE.glob("places_*.txt"))
    texts = [t for f in files for t in read(f)]
    found = defaultdict(list)
    for s in spans([t for t, _ in texts]).to_pylist():
        if s["score"] >= least and s["kind"].startswith(OURS):
            found[s["row"]].append((s["start"], s["end"], s["kind"]))
    gold_n, hit, said, right, exact, half = (defaultdict(int) for _ in range(6))
    for row, (text, gold) in enumerate(texts):
        ours = found[row]
        for a, b, kind in gold:
            if not kind.startswith(OURS):
                continue
            gold_n[kind] += 1
            cover = set()
            for x, y, k in ours:
                if family(k) == family(kind):
                    cover |= set(range(max(a, x), min(b, y)))
            ok = len(cover) >= 0.9 * (b - a)
            hit[kind] += ok
            half[kind] += len(cover) >= 0.5 * (b - a)
            exact[kind] += (a, b) in {(x, y) for x, y, k in ours if family(k) == family(kind)}
            if not ok and show and kind.startswith(show):
                near = [text[x:y] for x, y, k in ours if x < b and y > a]
                say(f"MISS {kind} {shown(text, a, b)} {near}")
        for x, y, k in ours:
            said[k] += 1
            inside = sum(
                max(0, min(y, b) - max(x, a))
                for a, b, g in gold
                if g == "ignore" or family(g) == family(k)
            )
            ok = inside >= 0.5 * (y - x)
            right[k] += ok
            if not ok and show and k.startswith(show):
                say(f"FALSE {k} {shown(text, x, y)}")
    say(f"{len(texts)} texts, score >= {least}")
    say(f"{'kind':24} {'gold':>5} {'recall':>7} {'half':>5} {'exact':>6} {'said':>5} {'prec':>6}")
    for kind in sorted(gold_n.keys() | said.keys()):
        g, s = gold_n[kind], said[kind]
        say(
            f"{kind:24} {g:5} {hit[kind] / g if g else 0:7.2f} {half[kind] / g if g else 0:5.2f} "
            f"{exact[kind] / g if g else 0:6.2f} "
            f"{s:5} {right[kind] / s if s else 0:6.2f}"
        )


if __name__ == "__main__":
    main()
