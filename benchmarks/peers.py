"""All tiers over reports, beside other libraries, in one run: speed, memory, share looked at.

    python benchmarks/peers.py [MB] [--python INTERPRETER]

The texts are accounts of the invented city, 50 MB unless said otherwise, read from a file in chunks
of 8 MB. Ours runs in a process of its own over all of it, and once more over four times as much:
its largest resident memory tells whether memory grows with the text. Peers run in a process of
theirs, in the interpreter that is named (or this one), over the first part of the same file, small
enough to end; a peer that is not installed is left out. Figures are processor seconds of one core.

argus-redact runs in its mode "fast", which looks for no names of people that it was not told.
Presidio runs with its default recognisers; where the language model of its default is not there,
with a tokeniser without one, which is *faster* than its default and finds no names at all.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

CHUNK = 8 << 20
SEED = 1

OURS = """
import json, resource, sys, time
sys.path[:0] = [sys.argv[3]]
import pyarrow as pa
from find import looked_at
from strongroom.find import spans
from strongroom.kernels import compiled

path, times = sys.argv[1], int(sys.argv[2])
spans(["报警人张三称钱包不见了。"])
size = found = asked = 0
begin = time.process_time()
for _ in range(times):
    with open(path, "rb") as file:
        rest = b""
        while chunk := file.read(8 << 20):
            lines = (rest + chunk).split(b"\\n")
            rest = lines.pop()
            size += sum(map(len, lines))
            texts = pa.array(lines, pa.large_binary()).cast(pa.large_string())
            found += spans(texts).num_rows
took = time.process_time() - begin
rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
share = looked_at(texts)
print(json.dumps({"seconds": took, "mb": size / 1e6, "spans": found, "rss": rss, "share": share,
                  "by": "compiled" if compiled.running() else "numpy"}))
"""

ARGUS = """
import argus_redact
def look(text):
    return len(argus_redact.redact(text, lang="zh")[1])
about = argus_redact.__version__
"""

PRESIDIO = """
import importlib.metadata, logging
logging.disable(logging.CRITICAL)
from presidio_analyzer import AnalyzerEngine
about = importlib.metadata.version("presidio-analyzer")
try:
    import en_core_web_lg
    engine = AnalyzerEngine()
except ImportError:
    import spacy
    from presidio_analyzer.nlp_engine import NlpArtifacts, SpacyNlpEngine
    class Plain(SpacyNlpEngine):
        def __init__(self):
            super().__init__(models=[{"lang_code": "en", "model_name": "none"}])
            self.nlp = {"en": spacy.blank("en")}
        def load(self):
            pass
    engine = AnalyzerEngine(nlp_engine=Plain())
    about += " without a language model"
def look(text):
    return len(engine.analyze(text, language="en"))
"""

PEER = """
import json, sys, time
{code}
with open(sys.argv[1], encoding="utf-8") as file:
    texts = file.read(int(float(sys.argv[2]) * 1e6 / 2.5)).splitlines()
for text in texts[:3]:
    look(text)
begin = time.process_time()
found = sum(look(text) for text in texts)
took = time.process_time() - begin
size = sum(len(text.encode()) for text in texts)
print(json.dumps({{"seconds": took, "mb": size / 1e6, "spans": found, "about": about}}))
"""


def reports(size: int) -> Iterator[str]:
    """Accounts, one a line, until there are so many bytes of them."""
    from strongroom import city

    seed = SEED
    while size > 0:
        for batch in city.generate("case_record", 20_000, seed):
            for text in batch.data.column("account").to_pylist():
                size -= len(text.encode()) + 1
                yield text.replace("\n", " ")
                if size <= 0:
                    return
        seed += 1


def run(python: str, code: str, *arguments: str) -> dict:
    """What a process of its own printed; empty where it could not run."""
    one = {**os.environ, "OMP_NUM_THREADS": "1", "ARROW_NUM_THREADS": "1"}
    done = subprocess.run(
        [python, "-c", code, *arguments], capture_output=True, text=True, env=one, check=False
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()
        print(f"(left out: {last[-1] if last else 'ended early'})", file=sys.stderr)
        return {}
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("mb", nargs="?", type=int, default=50)
    parser.add_argument("--python", default=sys.executable, help="an interpreter with the peers")
    options = parser.parse_args()
    here = str(Path(__file__).parent)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "reports.txt")
        with Path(path).open("w", encoding="utf-8") as file:
            file.writelines(text + "\n" for text in reports(options.mb * 1_000_000))
        once, four = (run(sys.executable, OURS, path, times, here) for times in ("1", "4"))
        argus = run(options.python, PEER.format(code=ARGUS), path, "2")
        presidio = run(options.python, PEER.format(code=PRESIDIO), path, "0.2")
    ours = once["mb"] / once["seconds"]
    print("| | MB | spans | MB/s of one core | ms/MB | ours is |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, found in (
        (f"strongroom, all tiers, {once['by']}", once),
        (f"argus-redact {argus.get('about', '')}, fast", argus),
        (f"Presidio {presidio.get('about', '')}", presidio),
    ):
        if not found:
            continue
        speed = found["mb"] / found["seconds"]
        print(
            f"| {name} | {found['mb']:.1f} | {found['spans']:,} | {speed:.4g} "
            f"| {1000 / speed:,.0f} | {ours / speed:,.1f} × |"
        )
    print(
        f"\nThe model of names was asked at {100 * once['share']:.1f} % of the characters. Largest "
        f"resident memory: {once['rss']:.0f} MB over {once['mb']:.0f} MB of text, "
        f"{four['rss']:.0f} MB over {four['mb']:.0f} MB."
    )


if __name__ == "__main__":
    main()
