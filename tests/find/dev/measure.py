"""How columns of the development tables are judged: found, false, exact."""

from collections import Counter

from strongroom.find import find


def measure(tables, memory, *, sample=None):
    """Counts and the columns that are judged wrong."""
    counts, wrong = Counter(), []
    for style, name, table, truth in tables:
        for finding in find(memory(**{name: table}), sample=sample, salt=b"dev"):
            expected = truth[finding.field.name]
            if expected == "*":
                continue
            kinds = expected.split("|")
            personal = expected != "none"
            counts["personal" if personal else "other"] += 1
            told = finding.kind != "none"
            if personal:
                counts["found"] += told
                counts["exact"] += finding.kind in kinds
            else:
                counts["false"] += told
            if finding.kind not in kinds:
                wrong.append(
                    (
                        style,
                        name,
                        finding.field.name,
                        expected,
                        finding.kind,
                        round(finding.confidence, 2),
                    )
                )
    return counts, wrong
