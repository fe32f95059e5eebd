"""Findings of other scanners: mapped to what is declared, kept without what they quote."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from checks_seeing import asset

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Level
from strongroom.watch.imports import as_exposures, read_report
from strongroom.watch.weighing import Held

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SECRETS = ("hunter2", "16800001234", "990101199003074470", "AKIAEXAMPLE", "s3cr3t")


def nuclei(host="https://search.example.com:9200", **more):
    return {
        "template-id": "elasticsearch",
        "info": {"name": "ElasticSearch Information Disclosure", "severity": "high"},
        "type": "http",
        "host": host,
        "matched-at": f"{host}/_cat/indices?v&token=s3cr3t",
        "ip": "192.0.2.9",
        "extracted-results": ["hunter2", "16800001234"],
        "request": "GET / HTTP/1.1\r\nAuthorization: Basic hunter2",
        "response": "990101199003074470",
        "curl-command": "curl -H 'X: AKIAEXAMPLE'",
        "timestamp": "2026-02-28T00:00:00Z",
        **more,
    }


def ocsf(status="FAIL", **more):
    return {
        "message": "Bucket register is public, key AKIAEXAMPLE.",
        "metadata": {"event_code": "s3_bucket_public_access", "product": {"name": "Prowler"}},
        "severity": "Critical",
        "status": "New",
        "status_code": status,
        "status_detail": "hunter2",
        "finding_info": {"title": "Ensure there are no public buckets", "uid": "1"},
        "resources": [
            {
                "uid": "arn:aws:s3:::register",
                "name": "register",
                "data": {"metadata": {"endpoint": "search.example.com", "secret": "s3cr3t"}},
            }
        ],
        "unmapped": {"secret": "hunter2"},
        **more,
    }


OLD = {
    "CheckID": "rds_instance_no_public_access",
    "CheckTitle": "Ensure there are no public RDS instances",
    "Status": "FAIL",
    "StatusExtended": "RDS cases is public: hunter2",
    "Severity": "critical",
    "ResourceId": "cases",
    "ResourceArn": "arn:aws:rds:eu-west-1:000000000000:db:cases",
}


def written(tmp_path, *records, lines=True):
    path = tmp_path / "report.json"
    texts = [each if isinstance(each, str) else json.dumps(each) for each in records]
    path.write_text("\n".join(texts) if lines else "[" + ",".join(texts) + "]")
    return path


SEARCH = asset("opensearch", 9200, name="search", host="search.example.com", source="x://y")
BUCKET = asset("s3", 443, name="bucket", host="s3.example.com", account="register")
CASES = asset("postgresql", 5432, name="cases", host="192.0.2.44", pinned=("192.0.2.44",))


def test_findings_of_nuclei_are_mapped_by_host_and_port(tmp_path):
    path = written(
        tmp_path,
        nuclei(),
        nuclei("http://other.example.com"),
        nuclei("https://search.example.com:5601"),
        "no json",
        '{"some":"thing"}',
        nuclei(**{"template-id": "../../etc/passwd"}),
    )
    report = read_report(path)
    assert (report.tool, len(report.findings), report.skipped) == ("nuclei", 3, 2)
    held = {"x://y": Held(12, 970_000, "people", Level.SENSITIVE, ("Chinese ID number",))}
    found = as_exposures(report, [SEARCH], held, [], NOW)
    mine = [e for e in found if e.asset == "search"]
    assert [e.subject for e in mine] == ["search.example.com:9200"]
    assert mine[0].message.startswith("12 fields of 970,000 people, Chinese ID number, reported")
    assert mine[0].level == "high"
    others = [e for e in found if not e.asset]
    assert {e.subject for e in others} == {"other.example.com:80", "search.example.com:5601"}
    assert all("not a declared asset" in e.message for e in others)


@pytest.mark.parametrize("lines", [True, False])
def test_failures_of_prowler_are_mapped_by_resource_and_passes_are_none(tmp_path, lines):
    path = written(tmp_path, ocsf(), ocsf("PASS"), OLD, lines=lines)
    found = {e.asset: e for e in as_exposures(read_report(path), [BUCKET, CASES], {}, [], NOW)}
    assert set(found) == {"bucket", "cases"}
    assert found["bucket"].check == "prowler:s3_bucket_public_access"
    assert found["cases"].level == "critical"
    by_endpoint = as_exposures(read_report(path), [SEARCH], {}, [], NOW)
    assert {e.asset for e in by_endpoint} == {"search", ""}


def test_nothing_that_a_report_quotes_is_kept(tmp_path):
    title = {"name": "Leaks 990101199003074470 of 16800001234", "severity": "low"}
    url = "https://user:hunter2@search.example.com:9200/s3cr3t?x=AKIAEXAMPLE"
    records = ((nuclei(), nuclei(url, info=title)), (ocsf(), OLD))
    for some in records:
        report = read_report(written(tmp_path, *some))
        kept = repr(report) + repr(as_exposures(report, [SEARCH, BUCKET], {}, [], NOW))
        for secret in SECRETS:
            assert secret not in kept.replace("arn:aws:s3", "")


def test_what_the_newest_report_of_a_scanner_names_no_more_is_over(tmp_path):
    both = as_exposures(
        read_report(written(tmp_path, nuclei(), nuclei("http://other.example.com"))),
        [SEARCH],
        {},
        [],
        NOW,
    )
    foreign = as_exposures(read_report(written(tmp_path, ocsf())), [], {}, [], NOW)
    later = as_exposures(
        read_report(written(tmp_path, nuclei())),
        [SEARCH],
        {},
        [*both, *foreign],
        NOW + timedelta(days=17),
    )
    assert [(e.asset, e.until[:10]) for e in later] == [("search", ""), ("", "2026-03-18")]
    assert "since 2026-03-01 (17 days)" in later[0].message


@pytest.mark.parametrize(
    "text", ["", "[]", "[1,2]", "{}", "not json", "[" * 100_000, '{"a":' * 50_000, "\0" * 999]
)
def test_a_file_that_is_no_report_is_refused(tmp_path, text):
    path = tmp_path / "report.json"
    path.write_text(text)
    with pytest.raises(UsageError):
        read_report(path)


def test_a_report_that_is_not_there_or_holds_two_scanners_is_refused(tmp_path):
    with pytest.raises(StoreError):
        read_report(tmp_path / "nowhere.json")
    with pytest.raises(UsageError):
        read_report(written(tmp_path, nuclei(), ocsf()))
    odd = [nuclei(host=7, ip=None, port="x", info=[]), nuclei(host="http://[::1", info={"name": 5})]
    assert len(read_report(written(tmp_path, *odd)).findings) == 2
