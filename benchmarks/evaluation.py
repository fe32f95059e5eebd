"""How well personal data is found in free text, and in columns, on data the rules never saw.

    python benchmarks/evaluation.py texts [--texts DIR] [--json] [--misses KIND]
                                          [--zh-fixtures DIR] [--en DIR]
    python benchmarks/evaluation.py tables [options of evaluation_tables.py]

The texts (tests/data/texts, label guide in tests/data/GUIDE.md) were written by an author who had
not seen the rules. The real command `strongroom spans` answers for all of them in one process.

exact     same start, end and kind: precision, recall, F1
covered   marked places of which at least 90 % of the characters lie in answers of the same kind
touched   marked places that any answer of the same kind overlaps (for clauses, whose ends are
          a matter of taste)
right     answers of which at least half the characters lie in marks of the same kind
`names` and `places` take person.name with person.nickname, and address with address.fragment, as
one kind: leniently. The interval is Wilson's, 95 %; of F1 it is a bootstrap over texts.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import runpy
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from markup import ANYTHING, Case, Span, Text, read_fixtures, read_folder, read_presidio

HERE = Path(__file__).resolve().parent
HELD_OUT = HERE.parent / "tests" / "data" / "texts"
PROGRAM = Path(sys.executable).parent / "strongroom"
COVERED = 0.9
RIGHT = 0.5
REGION = "address.region"
FAMILIES = {
    "names": frozenset({"person.name", "person.nickname"}),
    "places": frozenset({"address", "address.fragment"}),
}
SPOILT = (
    "Looking at what is missed in the held-out texts ends their being held out: rules written "
    "after it must be measured on new texts. Use --texts with texts of your own for that."
)


DIRECT = (
    *("person.name", "phone.mobile", "phone.landline", "email", "wechat", "qq", "bank.card"),
    *("bank.account", "vehicle.plate", "vehicle.vin", "id.", "device.", "address"),
)
"""Kinds, or families of them, that point at one person; a bare region does not."""


def survivors(texts: Sequence[Text], aim: str) -> tuple[int, int]:
    """(gone, of): direct identifiers of which `strongroom redact` leaves no four characters in a
    row, or not the whole of a shorter one."""
    lines = "".join(json.dumps({"id": n, "text": t.text}) + "\n" for n, t in enumerate(texts))
    run = subprocess.run(
        [PROGRAM, "redact", "--aim", aim], input=lines, capture_output=True, text=True, check=True
    )
    gone = of = 0
    for marked, line in zip(texts, run.stdout.splitlines(), strict=True):
        left = json.loads(line)["text"]
        for span in marked.spans:
            if not span.kind.startswith(DIRECT) or span.kind == "address.region":
                continue
            value = marked.text[span.start : span.end]
            size = min(4, len(value))
            of += 1
            gone += not any(value[i : i + size] in left for i in range(len(value) - size + 1))
    return gone, of


def answers(texts: Sequence[str], aim: str = "balanced") -> list[list[Span]]:
    """What `strongroom spans` finds in each text, in order. One process for all."""
    lines = "".join(json.dumps({"id": n, "text": t}) + "\n" for n, t in enumerate(texts))
    run = subprocess.run(
        [PROGRAM, "spans", "--aim", aim], input=lines, capture_output=True, text=True, check=True
    )
    found = [json.loads(line) for line in run.stdout.splitlines()]
    if [row["id"] for row in found] != list(range(len(texts))):
        raise SystemExit("strongroom spans did not answer line by line")
    return [[Span(s["start"], s["end"], s["kind"]) for s in row["spans"]] for row in found]


def cells(spans: Iterable[Span]) -> set[int]:
    """The characters that spans cover."""
    return {at for span in spans for at in range(span.start, span.end)}


def share(span: Span, covered: set[int]) -> float:
    """How much of a span is covered."""
    return sum(at in covered for at in range(span.start, span.end)) / (span.end - span.start)


@dataclass
class Tally:
    """Counts of one kind; sums of texts add up."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    covered: int = 0
    touched: int = 0
    right: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)
        return self

    @property
    def f1(self) -> float:
        return 2 * self.exact / (self.gold + self.found) if self.gold + self.found else math.nan


def excused(answer: Span, text: Text, kinds: frozenset[str]) -> bool:
    """Is the answer neither right nor wrong: where people differ, or a region inside an address?"""
    spared = [s for s in text.spans if s.either and (s.kind in kinds or s.kind == ANYTHING)]
    if answer.kind == REGION:
        spared += [s for s in text.spans if s.kind in FAMILIES["places"]]
    return share(answer, cells(spared)) >= RIGHT


def tally(text: Text, found: Sequence[Span], kinds: frozenset[str]) -> tuple[Tally, list[Span]]:
    """Counts of one text for kinds taken as one, and the spans that were missed or made up."""
    gold = [s for s in text.spans if s.kind in kinds and not s.either]
    marked = cells(gold)
    spared = next((family for family in FAMILIES.values() if kinds & family), kinds)
    same = [s for s in found if s.kind in kinds]
    same = [s for s in same if share(s, marked) >= RIGHT or not excused(s, text, spared)]
    hit = cells(same)
    places = Counter((s.start, s.end) for s in gold)
    wrong = [s for s in same if share(s, marked) < RIGHT]
    missed = [s for s in gold if share(s, hit) < COVERED]
    counts = Tally(
        gold=len(gold),
        found=len(same),
        exact=(places & Counter((s.start, s.end) for s in same)).total(),
        covered=len(gold) - len(missed),
        touched=sum(share(s, hit) > 0 for s in gold),
        right=len(same) - len(wrong),
    )
    return counts, missed + wrong


def wilson(part: int, whole: int) -> tuple[float, float] | None:
    """95 % interval of a share, None of nothing. Wilson 1927."""
    if not whole:
        return None
    z, p = 1.96, part / whole
    middle, spread = (
        p + z * z / (2 * whole),
        z * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)),
    )
    scale = 1 + z * z / whole
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def bootstrap(tallies: Sequence[Tally], rounds: int = 500) -> tuple[float, float] | None:
    """95 % interval of F1 when texts are drawn anew, with a fixed seed."""
    dice = random.Random(7)
    busy = [(t.exact, t.gold + t.found) for t in tallies if t.gold + t.found]
    if not busy:
        return None
    scores = sorted(
        2 * sum(e for e, _ in drawn) / sum(n for _, n in drawn)
        for _ in range(rounds)
        for drawn in [dice.choices(busy, k=len(busy))]
    )
    return scores[int(0.025 * rounds)], scores[int(0.975 * rounds)]


def row(tallies: Sequence[Tally]) -> dict[str, object]:
    """The figures of one line of the table, shares as [value, low, high]."""
    total = Tally()
    for each in tallies:
        total += each

    def figure(part: int, whole: int) -> list[float] | None:
        interval = wilson(part, whole)
        return [part / whole, *interval] if interval else None

    limits = bootstrap(tallies)
    return {
        "gold": total.gold,
        "found": total.found,
        "exact_precision": figure(total.exact, total.found),
        "exact_recall": figure(total.exact, total.gold),
        "exact_f1": [total.f1, *limits] if limits else None,
        "covered": figure(total.covered, total.gold),
        "touched": figure(total.touched, total.gold),
        "right": figure(total.right, total.found),
    }


def score(texts: Sequence[Text], found: Sequence[Sequence[Span]]) -> dict[str, object]:
    """Everything that is printed: kinds, families, registers, people confused, clean texts."""
    pairs = list(zip(texts, found, strict=True))
    kinds = {s.kind for t in texts for s in t.spans if not s.either}
    kinds |= {s.kind for spans in found for s in spans}
    of = {kind: [tally(t, f, frozenset({kind}))[0] for t, f in pairs] for kind in sorted(kinds)}
    families = {name: [tally(t, f, k)[0] for t, f in pairs] for name, k in FAMILIES.items()}
    registers: dict[str, dict[str, object]] = defaultdict(dict)
    for register in sorted({t.register for t in texts}):
        here = [n for n, t in enumerate(texts) if t.register == register]
        for name, tallies in families.items():
            registers[register][name] = row([tallies[n] for n in here])
    clean = [f for t, f in pairs if not any(s.kind != REGION and not s.either for s in t.spans)]
    loud = sum(any(s.kind != REGION for s in f) for f in clean)
    personal = [
        (s, cells(f))
        for t, f in pairs
        for s in t.spans
        if not s.either and s.kind != REGION and not s.kind.startswith("sensitive.")
    ]
    by_any = sum(share(s, hit) >= COVERED for s, hit in personal)
    return {
        "texts": len(texts),
        "characters": sum(len(t.text) for t in texts),
        "kinds": {kind: row(tallies) for kind, tallies in of.items()},
        "families": {name: row(tallies) for name, tallies in families.items()},
        "registers": registers,
        "confused": confusion(pairs),
        "covered_by_any_kind": {"gold": len(personal), "covered": by_any},
        "clean": {"texts": len(clean), "with_an_answer": loud},
    }


def confusion(pairs: Sequence[tuple[Text, Sequence[Span]]]) -> dict[str, int]:
    """Names called nicknames, addresses called fragments, and the other way round."""
    mixed: Counter[str] = Counter()
    for text, found in pairs:
        for family in FAMILIES.values():
            for gold in (s for s in text.spans if s.kind in family and not s.either):
                own = cells(s for s in found if s.kind == gold.kind)
                for other in family - {gold.kind}:
                    if (
                        share(gold, own)
                        < COVERED
                        <= share(gold, cells(s for s in found if s.kind == other))
                    ):
                        mixed[f"{gold.kind} called {other}"] += 1
    return dict(mixed)


def percent(figure: object) -> str:
    """`93 [90–96]`, in percent."""
    if not isinstance(figure, list):
        return "–"
    value, low, high = (100 * part for part in figure)
    return f"{value:.0f} [{low:.0f}–{high:.0f}]"


COLUMNS = ("exact_precision", "exact_recall", "exact_f1", "covered", "touched", "right")


def show(result: dict[str, object]) -> None:
    """The table, for people."""
    print(f"{result['texts']} texts, {result['characters']} characters. Percent [95 % interval].")
    print(f"{'kind':22}{'n':>5}{'found':>6}  " + "".join(f"{c:17}" for c in COLUMNS))
    lines = {**result["kinds"], **{f"({k})": v for k, v in result["families"].items()}}
    for kind, line in lines.items():
        figures = "".join(f"{percent(line[c]):17}" for c in COLUMNS)
        print(f"{kind:22}{line['gold']:>5}{line['found']:>6}  {figures}".rstrip())
    print(f"\n{'register':14}{'names covered':22}{'right':17}{'places covered':22}right")
    for register, two in result["registers"].items():
        parts = [
            f"{percent(two[f]['covered'])} of {two[f]['gold']}".ljust(22)
            + percent(two[f]["right"]).ljust(17)
            for f in FAMILIES
        ]
        print(f"{register:14}{''.join(parts)}".rstrip())
    any_kind, clean = result["covered_by_any_kind"], result["clean"]
    print(f"\ncovered by an answer of any kind: {any_kind['covered']} of {any_kind['gold']}")
    print(f"confused: {result['confused'] or 'none'}")
    print(f"texts without personal data that got an answer: {clean['with_an_answer']}", end="")
    print(f" of {clean['texts']}")


def show_misses(texts: Sequence[Text], found: Sequence[Sequence[Span]], kind: str) -> None:
    """What was missed (-) and made up (+) of one kind or family, with its context."""
    kinds = FAMILIES.get(kind, frozenset({kind}))
    for text, spans in zip(texts, found, strict=True):
        for s in tally(text, spans, kinds)[1]:
            before, after = text.text[max(0, s.start - 12) : s.start], text.text[s.end : s.end + 12]
            line = f"{before}【{text.text[s.start : s.end]}】{after}".replace("\n", "⏎")
            print(f"{'-' if s in text.spans else '+'} {text.name:14}{s.kind:18}{line}")


def score_cases(cases: Sequence[Case]) -> dict[str, dict[str, object]]:
    """Unit cases: expected values that are found, and cases that must stay silent and do not."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case, spans in zip(cases, answers([c.text for c in cases]), strict=True):
        hit = [s for s in spans if s.kind in case.kinds]
        ok = bool(hit)
        if case.expected and case.value is not None:
            start = case.text.index(case.value)
            ok = share(Span(start, start + len(case.value), case.type), cells(hit)) >= COVERED
        counts[case.type]["asked" if case.expected else "silent"] += 1
        counts[case.type]["found" if case.expected else "alarms"] += ok
    return {
        kind: {name: counts[kind][name] for name in ("asked", "found", "silent", "alarms")}
        for kind in sorted(counts)
    }


def only_phones(spans: Iterable[Span]) -> list[Span]:
    """The English texts do not tell mobiles from landlines."""
    return [
        Span(s.start, s.end, "phone", s.either) if s.kind.startswith("phone.") else s for s in spans
    ]


def main(arguments: Sequence[str]) -> None:
    if arguments[:1] == ["tables"]:
        scorer = HERE / "evaluation_tables.py"
        if not scorer.is_file():
            raise SystemExit("no scorer of tables here: benchmarks/evaluation_tables.py is absent")
        sys.argv[1:] = arguments[1:]
        runpy.run_path(str(scorer), run_name="__main__")
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", choices=["texts", "tables"], default="texts")
    parser.add_argument("--texts", type=Path, default=HELD_OUT, help="a folder of marked texts")
    parser.add_argument("--zh-fixtures", type=Path, help="Chinese unit cases of argus-redact")
    parser.add_argument("--en", type=Path, help="English texts of presidio-research")
    parser.add_argument("--misses", metavar="KIND", help="a kind, or names, or places")
    parser.add_argument("--aim", default="balanced", help="balanced, recall or precision")
    parser.add_argument("--redaction", action="store_true", help="what `redact` leaves")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    texts = read_folder(options.texts)
    if not texts:
        parser.error("no texts there")
    if options.redaction:
        gone, of = survivors(texts, options.aim)
        print(f"{gone} of {of} direct identifiers are gone: {gone / max(of, 1):.3f}")
        return
    found = answers([t.text for t in texts], options.aim)
    if options.misses:
        if options.texts.resolve() == HELD_OUT:
            print(SPOILT, file=sys.stderr)
        show_misses(texts, found, options.misses)
        return
    result: dict[str, object] = {"texts": score(texts, found)}
    if options.en and options.en.is_dir():
        english = read_presidio(options.en)
        spans = answers([t.text for t in english])
        result["en"] = score(english, [only_phones(s) for s in spans])
    if options.zh_fixtures and options.zh_fixtures.is_dir():
        result["zh_fixtures"] = score_cases(read_fixtures(options.zh_fixtures))
    if options.json:
        print(json.dumps(result, ensure_ascii=False))
        return
    show(result["texts"])
    if "en" in result:
        print("\nEnglish texts of presidio-research")
        show(result["en"])
    if "zh_fixtures" in result:
        print("\nUnit cases of argus-redact: found of asked, alarms of silent")
        for kind, line in result["zh_fixtures"].items():
            asked, quiet = f"{line['found']}/{line['asked']}", f"{line['alarms']}/{line['silent']}"
            print(f"{kind:20}{asked:>9}{quiet:>9}")


if __name__ == "__main__":
    main(sys.argv[1:])
