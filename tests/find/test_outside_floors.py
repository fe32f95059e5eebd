"""How much of the numbers in texts from outside is found, and how much of what is found is one."""

import json
from collections import Counter

import pytest

from strongroom.find import spans

# Kind → recall and precision that were reached, less a little: a change may not fall below them.
ENGLISH = {
    "CREDIT_CARD": ("bank.card", 0.97, 0.99),
    "EMAIL_ADDRESS": ("email", 0.99, 0.99),
    "PHONE_NUMBER": ("phone.", 0.90, 0.97),
    "US_SSN": ("id.us_ssn", 0.99, 0.99),
    "IBAN_CODE": ("bank.iban", 0.99, 0.99),
    "IP_ADDRESS": ("ip.address", 0.99, 0.99),
}


def measured(documents, kinds):
    """Kind → (recall, precision, how many there are); a hit overlaps what it should."""
    rows = [[] for _ in documents]
    for span in spans([text for text, _ in documents]).to_pylist():
        rows[span["row"]].append(span)
    found, missed, extra = Counter(), Counter(), Counter()
    for (_, truths), row in zip(documents, rows, strict=True):
        used = set()
        for kind, start, end in truths:
            hits = [
                at
                for at, s in enumerate(row)
                if s["kind"].startswith(kind) and s["start"] < end and s["end"] > start
            ]
            used.update(hits)
            (found if hits else missed)[kind] += 1
        for at, s in enumerate(row):
            for kind in kinds:
                extra[kind] += at not in used and s["kind"].startswith(kind)
    return {
        kind: (
            found[kind] / max(1, found[kind] + missed[kind]),
            found[kind] / max(1, found[kind] + extra[kind]),
            found[kind] + missed[kind],
        )
        for kind in kinds
    }


@pytest.fixture(scope="module")
def english(shared):
    path = shared / "texts" / "en_presidio" / "synth_dataset_v2.json"
    documents = [
        (
            document["full_text"],
            [
                (ENGLISH[span["entity_type"]][0], span["start_position"], span["end_position"])
                for span in document["spans"]
                if span["entity_type"] in ENGLISH
            ],
        )
        for document in json.loads(path.read_text("utf-8"))
    ]
    return measured(documents, [kind for kind, _, _ in ENGLISH.values()])


@pytest.mark.parametrize("entity", ENGLISH)
def test_numbers_in_fifteen_hundred_english_texts_are_found(entity, english):
    kind, recall, precision = ENGLISH[entity]
    reached = english[kind]
    assert reached[2] >= 10, "there are enough to say so"
    assert reached[0] >= recall, f"recall {reached[0]:.3f} of {reached[2]}"
    assert reached[1] >= precision, f"precision {reached[1]:.3f} of {reached[2]}"


def test_adversarial_texts_from_outside_are_told_apart(shared):
    path = shared / "texts" / "zh_pii_fixtures" / "adversarial_tests.json"
    cases = [c for c in json.loads(path.read_text("utf-8")) if c["lang"] in ("zh", "en")]
    rows = [[] for _ in cases]
    words = ("person.", "address", "org.", "sensitive.")  # their fixtures count numbers only
    for span in spans([case["input"] for case in cases]).to_pylist():
        if not span["kind"].startswith(words):
            rows[span["row"]].append(span)
    wrong = []
    for case, row in zip(cases, rows, strict=True):
        if case["expected_pii_count"] is None or "address" in case["description"].lower():
            continue
        if len(row) != case["expected_pii_count"]:
            wrong.append(case["id"])
    assert len(cases) > 20
    assert len(wrong) <= 1, wrong
