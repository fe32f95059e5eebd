"""Buckets, tried on a server that speaks S3: files of every sort, and what may not be read."""

from __future__ import annotations

import importlib.util
import time
from pathlib import Path

import pyarrow as pa
import pytest

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.registry import shelf
from strongroom.core.values import Invented
from strongroom.stores import create_writer, open_store, s3
from strongroom.testing.stores import CHECKS, Subject, invented_rows

ROWS = invented_rows(2_000)
_spec = importlib.util.spec_from_file_location("sources", Path(__file__).with_name("sources.py"))
sources = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sources)

KEYS = {
    "AWS_ACCESS_KEY_ID": "AKIAINVENTED",
    "AWS_SECRET_ACCESS_KEY": "invented-secret",
    "AWS_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}


def made(folder, ending, rows=ROWS):
    path = folder / f"made{ending}"
    with create_writer(path, "people", rows.schema) as writer:
        for batch in rows.to_batches(max_chunksize=600):
            writer.write(Invented(batch, 7))
    data = path.read_bytes()
    path.unlink()
    return data


@pytest.fixture(scope="module")
def bucket(tmp_path_factory):
    """A bucket on a server of this test's own; skips where moto is not installed."""
    server = pytest.importorskip("moto.server", reason="moto[server] is not installed")
    import boto3

    patch = pytest.MonkeyPatch()
    for name, value in KEYS.items():
        patch.setenv(name, value)
    folder = tmp_path_factory.mktemp("s3")
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    patch.setenv("AWS_ENDPOINT_URL", endpoint)
    client = boto3.client("s3", endpoint_url=endpoint)
    client.create_bucket(Bucket="registers")
    csv = made(folder, ".csv")
    mixed = {
        "csv/people.csv": csv,
        "gz/people.csv.gz": sources.packed(csv, ".gz"),
        "parquet/people.parquet": made(folder, ".parquet"),
        "sqlite/people.sqlite": made(folder, ".sqlite"),
        "dump/people.sql": sources.mysql(ROWS).encode(),
        "zip/all.zip": sources.zipped({"people.csv": csv}),
        "book/people.xlsx": sources.xlsx(ROWS.slice(0, 50)),
        "mixed/a.csv": csv,
        "mixed/deep/b.jsonl": made(folder, ".jsonl"),
        "mixed/picture.png": b"\x89PNG\r\n\x1a\n" + bytes(900),
        "mixed/.hidden.csv": csv,
        "mixed/_SUCCESS": b"",
    }
    for year in (2023, 2024):
        part = made(folder, ".parquet", ROWS.slice((year - 2023) * 1000, 1000))
        mixed[f"hive/people/year={year}/part-0.parquet"] = part
    for key, data in mixed.items():
        client.put_object(Bucket="registers", Key=key, Body=data)
    yield "s3://registers"
    running.stop()
    patch.undo()


CASES = {"csv": "people", "gz": "people", "parquet": "people", "sqlite": "people",
         "dump": "people", "zip": "all"}  # fmt: skip
TEXT = {"csv", "gz", "dump", "zip"}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("sort", CASES)
def test_files_in_a_bucket_keep_the_promises_of_a_store(check, sort, bucket):
    import dataclasses

    entry = shelf("stores")["s3"]
    if sort in TEXT:
        says = {**entry.capabilities, "types": "never: the file is text"}
        entry = dataclasses.replace(entry, capabilities=says)
    secrets = ["AKIAINVENTED", "invented-secret"]
    check(Subject(entry, f"{bucket}/{sort}", CASES[sort], ROWS, secrets=secrets))


def test_a_prefix_of_mixed_files_is_listed_with_what_was_not_checked(bucket):
    with open_store(f"{bucket}/mixed") as store:
        found = {d.name: d.not_checked for d in store.datasets()}
    assert found["a"] == found["deep/b.jsonl"] == ""
    assert "no sort that is read" in found["picture"]
    assert "1 hidden" in found["(passed over)"]
    assert len(found) == 4


def test_parts_in_key_value_folders_are_one_dataset(bucket):
    with open_store(f"{bucket}/hive") as store:
        (dataset,) = store.datasets()
        assert dataset.rows == 2000
        years = pa.Table.from_batches(
            [b.data for b in store.read(dataset.name, columns=["year", "ordinal"])]
        )
    assert set(years.column("year").to_pylist()) == {"2023", "2024"}


def test_a_single_object_is_a_source_too(bucket):
    with open_store(f"{bucket}/csv/people.csv") as store:
        assert [d.name for d in store.datasets()] == ["people"]


def test_nothing_of_a_bucket_is_written_to_the_disk(bucket, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    for sort, name in CASES.items():
        with open_store(f"{bucket}/{sort}") as store:
            assert sum(b.data.num_rows for b in store.read(name)) == 2000
    assert list(tmp_path.iterdir()) == []


def test_a_missing_prefix_and_a_missing_bucket_are_errors_in_our_words(bucket):
    for wrong in (f"{bucket}/no-such-prefix", "s3://no-such-bucket/x"):
        with pytest.raises(StoreError) as caught:
            open_store(wrong)
        assert "AKIAINVENTED" not in str(caught.value)


def test_keys_in_a_url_and_an_endpoint_without_tls_are_refused(bucket, monkeypatch):
    for wrong in (
        "s3://AKIAX:secretsecret@registers/x",
        f"{bucket}/x?secret_key=secretsecret",
        f"{bucket}/x?endpoint=http://store.example.com",
        f"{bucket}/x?endpoint=ftp://store.example.com",
        "s3:///x",
    ):
        with pytest.raises(UsageError) as caught:
            open_store(wrong)
        assert "secretsecret" not in f"{caught.value} {caught.value.hint}"


def test_an_endpoint_that_does_not_answer_is_given_up(bucket, monkeypatch):
    import socket

    monkeypatch.setattr(s3, "_CONNECT", 0.5)
    monkeypatch.setattr(s3, "_REQUEST", 0.5)
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        plug.listen()
        started = time.monotonic()
        with pytest.raises(StoreError):
            open_store(f"{bucket}/x?endpoint=http://127.0.0.1:{plug.getsockname()[1]}")
        assert time.monotonic() - started < 30
