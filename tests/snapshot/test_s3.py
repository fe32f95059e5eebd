"""A depot in S3 with object lock, against a server that speaks S3 (moto) over HTTP.

moto keeps retention in mode COMPLIANCE against deletion; what it does not enforce is said where it
is tested, and is the promise of the real service.
"""

import importlib.util
import os
import socket
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from strongroom.core.errors import StoreError, Tampered
from strongroom.core.secret import Secret

boto3 = pytest.importorskip("boto3", reason="the extra s3 is not installed")
pytest.importorskip("moto", reason="moto[server] is not installed")

_spec = importlib.util.spec_from_file_location(
    "snapshot_kit", Path(__file__).with_name("conftest.py")
)
kit = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kit)

DEPOT = "s3://backups/rooms"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Address of an S3 of this test's own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (tmp_path_factory.mktemp("s3") / "log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=log,
        stderr=log,
        env={**os.environ, "NO_PROXY": "127.0.0.1"},
    )
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)
        log.close()


@pytest.fixture
def bucket(server, monkeypatch):
    """A client with the gateway's own rights, and an empty bucket that can lock."""
    for name, value in {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "invented",
        "AWS_SECRET_ACCESS_KEY": "invented",
        "AWS_DEFAULT_REGION": "us-east-1",
        "NO_PROXY": "127.0.0.1",
    }.items():
        monkeypatch.setenv(name, value)
    client = boto3.client("s3")
    import requests

    requests.post(f"{server}/moto-api/reset", timeout=10)
    client.create_bucket(Bucket="backups", ObjectLockEnabledForBucket=True)
    client.create_bucket(Bucket="loose")
    return client


def keys(client):
    return [
        (v["Key"], v["VersionId"])
        for v in client.list_object_versions(Bucket="backups").get("Versions", [])
    ]


def test_a_room_comes_back_from_s3_and_so_do_clear_rows(place, bucket):
    with place.open() as room:
        note = room.snapshots.make([str(place.folder / "city" / "town.sqlite")], to=DEPOT)
        before = kit.counts(room)
        assert room.snapshots.drill().rows == note.rows == sum(before.values()) + 661
        room.snapshots.give_back(str(place.folder / "back.sqlite"), Secret(b"wiped"))
    assert kit.everything(place.folder / "back.sqlite") == kit.everything(
        place.folder / "city" / "town.sqlite"
    )
    place.restore()
    with place.open(place.folder / "back") as room:
        assert kit.counts(room) == before


def test_the_gateways_own_credentials_cannot_delete_what_is_locked(place, bucket):
    # The server compares with the real time of day, so the room has it too.
    from datetime import UTC, datetime

    place.time.now = datetime.now(UTC)
    with place.open() as room:
        note = room.snapshots.make(to=DEPOT, lock=30)
    stored = keys(bucket)
    assert len(stored) > 5
    for key, version in stored:
        with pytest.raises(bucket.exceptions.ClientError) as refused:
            bucket.delete_object(Bucket="backups", Key=key, VersionId=version)
        assert refused.value.response["Error"]["Code"] == "AccessDenied"
        held = bucket.head_object(Bucket="backups", Key=key, VersionId=version)
        assert held["ObjectLockMode"] == "COMPLIANCE"
        assert held["ObjectLockRetainUntilDate"] > datetime.now(UTC) + timedelta(days=29)
    # A wiper who deletes without a version leaves a marker, and the versions below it stay.
    bucket.delete_object(Bucket="backups", Key=stored[0][0])
    assert stored[0] in keys(bucket)
    bucket.delete_object(
        Bucket="backups",
        Key=stored[0][0],
        VersionId=bucket.list_object_versions(Bucket="backups")["DeleteMarkers"][0]["VersionId"],
    )
    # The key is destroyed all the same: what the bucket keeps is unreadable.
    with place.open() as room:
        assert room.snapshots.destroy(note.id) is False
    assert len(keys(bucket)) == len(stored)


def test_retention_is_asked_for_with_every_object_and_shortening_it_is_refused_or_admitted(
    place, bucket
):
    from datetime import UTC, datetime

    place.time.now = datetime.now(UTC)
    with place.open() as room:
        room.snapshots.make(to=DEPOT, lock=30)
    key, version = keys(bucket)[0]
    shorter = {"Mode": "COMPLIANCE", "RetainUntilDate": datetime.now(UTC) + timedelta(days=1)}
    code = ""
    try:
        bucket.put_object_retention(Bucket="backups", Key=key, VersionId=version, Retention=shorter)
    except bucket.exceptions.ClientError as refused:
        code = refused.response["Error"]["Code"]
    if not code:
        pytest.skip("this moto lets retention in mode COMPLIANCE be shortened; S3 itself does not")
    assert code == "AccessDenied"


def test_a_bucket_that_does_not_lock_is_told_at_once(place, bucket):
    with place.open() as room, pytest.raises(StoreError):
        room.snapshots.make(to="s3://loose/rooms", lock=30)
    with place.open() as room:
        assert not room.snapshots.notes.finished()
        room.snapshots.make(to="s3://loose/rooms", lock=0)
        assert room.snapshots.drill().rows


def test_an_object_exchanged_in_the_bucket_is_refused(place, bucket):
    with place.open() as room:
        room.snapshots.make(to=DEPOT)
    objects = [k for k, _ in keys(bucket) if "/seg-" in k]
    data = bucket.get_object(Bucket="backups", Key=objects[1])["Body"].read()
    bucket.put_object(Bucket="backups", Key=objects[0], Body=data)
    with pytest.raises(Tampered, match="seg-000000"):
        place.restore()


def test_a_bucket_that_is_not_there_or_does_not_let_us_in_is_said_in_our_words(place, bucket):
    with place.open() as room, pytest.raises(StoreError) as refused:
        room.snapshots.make(to="s3://nowhere/rooms")
    assert refused.value.message.startswith("S3: ")
    assert "invented" not in refused.value.message
