"""`python -m training.evaluate`: names on the texts for steering, by file."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from strongroom.find import spans

DEV = Path(__file__).parent / "dev"
MARK = re.compile(r"\[([^\]]+)\]|<([^>]+)>")
FILES = ("reports", "news", "resumes", "hard", "nobody")
Span = tuple[int, int, str]


def read(path: Path) -> list[tuple[str, list[Span]]]:
    """Texts and what is marked in them."""
    out = []
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, marks, last = "", [], 0
        for match in MARK.finditer(line):
            text += line[last : match.start()]
            value = match.group(1) or match.group(2)
            marks.append((len(text), len(text) + len(value), "name" if match.group(1) else "nick"))
            text += value
            last = match.end()
        out.append((text + line[last:], marks))
    return out


def score(path: Path, aim: str, *, show: bool) -> None:
    """Exact F1 of names, coverage of names and nicknames, errors where asked for."""
    every = read(path)
    table = spans([t for t, _ in every], aim)
    found: list[list[Span]] = [[] for _ in every]
    for s in table.to_pylist():
        found[s["row"]].append((s["start"], s["end"], s["kind"]))
    tp = fp = fn = covered = marked = nick_tp = nick_n = 0
    for (text, marks), spans_ in zip(every, found, strict=True):
        names = {(a, b) for a, b, k in spans_ if k == "person.name"}
        both = {(a, b) for a, b, k in spans_ if k.startswith("person.")}
        gold = {(a, b) for a, b, k in marks if k == "name"}
        nicks = {(a, b) for a, b, k in marks if k == "nick"}
        nick_tp += len(nicks & both)
        nick_n += len(nicks)
        tp += len(gold & names)
        wrong = names - gold - nicks
        fp += len(wrong)
        missed = gold - names
        fn += len(missed)
        taken = [False] * len(text)
        for a, b, _ in spans_:
            taken[a:b] = [True] * (b - a)
        for a, b in gold:
            marked += 1
            covered += sum(taken[a:b]) >= 0.9 * (b - a)
        if show and (wrong or missed):
            print(
                "  wrong",
                [text[a:b] for a, b in sorted(wrong)],
                "missed",
                [text[a:b] for a, b in sorted(missed)],
                "|",
                text[:60],
            )
    p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
    f = 2 * p * r / max(1e-9, p + r)
    print(
        f"{path.stem:10} {aim:9} n={marked:4} P {p:.3f} R {r:.3f} F1 {f:.3f} covered {covered / max(1, marked):.3f}"
        f"  nicknames {nick_tp}/{nick_n}  false {fp}"
    )


def main() -> None:
    show = "-v" in sys.argv
    for aim in ("balanced", "recall", "precision"):
        for path in (DEV / f"{name}.txt" for name in FILES):
            score(path, aim, show=show and aim == "balanced")


if __name__ == "__main__":
    main()
