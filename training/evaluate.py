"""`python -m training.evaluate [-v] [--weights FILE]`: names on the texts for steering, by file."""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from strongroom.find import spans

DEV = Path(__file__).parent / "dev"
MARK = re.compile(r"\[([^\]]+)\]|<([^>]+)>|\{([^}]+)\}")
GROUPS = {
    "reports": ("reports", "fresh_reports", "fresh_household"),
    "news": ("news", "fresh_news"),
    "resumes": ("resumes", "fresh_resumes"),
    "hard": ("hard",),
    "nobody": ("nobody", "fresh_nobody"),
}
KINDS = {"person.name": "name", "person.nickname": "nick"}
Span = tuple[int, int, str]


def read(path: Path) -> list[tuple[str, list[Span]]]:
    """Texts, a line each (⏎ is a line break), and what is marked in them.

    [a name], <another way to call a person>, {what may be answered or not}.
    """
    out = []
    for raw in path.read_text("utf-8").splitlines():
        if not raw or raw.startswith("#"):
            continue
        line = raw.replace("⏎", "\n")
        text, marks, last = "", [], 0
        for match in MARK.finditer(line):
            text += line[last : match.start()]
            which = match.lastindex or 1
            value = match.group(which)
            marks.append((len(text), len(text) + len(value), ("name", "nick", "either")[which - 1]))
            text += value
            last = match.end()
        out.append((text + line[last:], marks))
    return out


@dataclass
class Tally:
    """Counts as `benchmarks/evaluation.py` takes them: exact ones by kind, covered ones for both."""

    exact: Counter[str]
    gold: Counter[str]
    said: Counter[str]
    both: int = 0
    covered: int = 0
    touched: int = 0
    right: int = 0
    disturbed: int = 0

    def line(self, name: str, texts: int) -> str:
        def three(kind: str) -> str:
            p = self.exact[kind] / max(1, self.said[kind])
            r = self.exact[kind] / max(1, self.gold[kind])
            return f"{kind} {self.gold[kind]:4} P {p:.2f} R {r:.2f} F {2 * p * r / max(1e-9, p + r):.3f}"

        gold, said = sum(self.gold.values()), sum(self.said.values())
        f = 2 * self.both / max(1, gold + said)
        return (
            f"{name:8} {three('name')} | {three('nick')} | both F {f:.3f}"
            f" covered {self.covered / max(1, gold):.3f} touched {self.touched / max(1, gold):.3f} right {self.right / max(1, said):.3f}"
            f" | {self.disturbed} of {texts} texts with a wrong answer"
        )


def score(texts: list[tuple[str, list[Span]]], aim: str, *, show: bool) -> Tally:
    """Counts over texts; what is wrong is printed where asked for."""
    found: list[list[Span]] = [[] for _ in texts]
    for s in spans([t for t, _ in texts], aim).to_pylist():
        if s["kind"] in KINDS:
            found[s["row"]].append((s["start"], s["end"], KINDS[s["kind"]]))
    tally = Tally(Counter(), Counter(), Counter())
    for (text, marks), answers in zip(texts, found, strict=True):
        gold = [m for m in marks if m[2] != "either"]
        cells = {i for a, b, _ in gold for i in range(a, b)}
        spared = {i for a, b, k in marks if k == "either" for i in range(a, b)}
        kept = []
        for a, b, kind in answers:
            share = sum(i in cells for i in range(a, b)) / (b - a)
            if share >= 0.5 or sum(i in spared for i in range(a, b)) / (b - a) < 0.5:
                kept.append((a, b, kind, share))
        hit = {i for a, b, *_ in kept for i in range(a, b)}
        exact = {(a, b, k) for a, b, k, _ in kept}
        places = {(a, b) for a, b, *_ in kept}
        tally.gold.update(k for *_, k in gold)
        tally.said.update(k for _, _, k, _ in kept)
        tally.exact.update(k for a, b, k in gold if (a, b, k) in exact)
        tally.both += sum((a, b) in places for a, b, _ in gold)
        missed = [
            (a, b, k) for a, b, k in gold if sum(i in hit for i in range(a, b)) < 0.9 * (b - a)
        ]
        tally.covered += len(gold) - len(missed)
        tally.touched += sum(any(i in hit for i in range(a, b)) for a, b, _ in gold)
        tally.right += sum(share >= 0.5 for *_, share in kept)
        wrong = [(a, b, k) for a, b, k, share in kept if share < 0.5]
        tally.disturbed += bool(wrong)
        loose = [
            (a, b, k)
            for a, b, k, share in kept
            if share >= 0.5 and (a, b, k) not in {(*m,) for m in gold}
        ]
        if show and (wrong or missed or loose):

            def words(which: list[Span], text: str = text) -> str:
                return " ".join(
                    ("<%s>" if k == "nick" else "[%s]") % text[a:b] for a, b, k in which
                )

            print(
                f"  FALSE {words(wrong)} MISSED {words(missed)} OTHER {words(loose)} | {text[:70]!r}"
            )
    return tally


def main() -> None:
    """Scores every group at each aim."""
    show = "-v" in sys.argv
    only = [a for a in sys.argv[1:] if not a.startswith("-")]
    for aim in ("balanced", "recall", "precision") if not show else ("balanced", "recall"):
        print(aim)
        for name, files in GROUPS.items():
            if only and name not in only and aim not in only:
                continue
            texts = [
                t for f in files if (DEV / f"{f}.txt").exists() for t in read(DEV / f"{f}.txt")
            ]
            print(
                score(texts, aim, show=show and (aim in only or aim == "balanced")).line(
                    name, len(texts)
                )
            )


if __name__ == "__main__":
    main()
