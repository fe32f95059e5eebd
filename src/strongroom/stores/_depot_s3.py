"""A depot in an S3 bucket, with object lock where it is asked for.

boto3 and not Arrow's S3: Arrow cannot say until when an object may not be deleted. Address and
credentials come the usual way of that library (AWS_ENDPOINT_URL, AWS_PROFILE, a role).
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, BinaryIO

from strongroom.core.errors import StoreBusy, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.stores._base import safe_name

_GONE = {"404", "NoSuchKey", "NoSuchBucket"}
_READ = 1 << 20


class S3Depot:
    """See `depots.Depot`. Objects are written once; with a lock in mode COMPLIANCE."""

    locks = True

    def __init__(self, url: str) -> None:
        bucket, _, prefix = url.removeprefix("s3://").partition("/")
        if not bucket or "@" in bucket or "?" in url:
            raise UsageError("that is no address of a bucket", "write s3://bucket/prefix")
        try:
            import boto3  # type: ignore[import-untyped]
            from botocore.config import Config  # type: ignore[import-untyped]
            from botocore.exceptions import (  # type: ignore[import-untyped]
                BotoCoreError,
                ClientError,
            )
        except ImportError:
            raise UsageError(
                "snapshots in S3 need the extra `s3`", "pip install 'strongroom[s3]'"
            ) from None
        self._failures = (BotoCoreError, ClientError, OSError)
        self._bucket, self._prefix = bucket, prefix.strip("/")
        self.url = f"s3://{bucket}/{self._prefix}".rstrip("/")
        settings = Config(retries={"max_attempts": 4, "mode": "standard"}, connect_timeout=10)
        try:
            self._client: Any = boto3.client("s3", config=settings)
        except (*self._failures, ValueError):
            raise StoreError("S3 cannot be used", "see region, endpoint and credentials") from None

    def __repr__(self) -> str:
        return f"S3Depot({self.url!r})"

    def _key(self, path: str) -> str:
        if any(part in (".", "..") for part in path.split("/")):
            raise UsageError("a path in a depot stays inside it")
        return f"{self._prefix}/{path}".strip("/")

    @contextmanager
    def _words(self, what: str) -> Iterator[None]:
        """Our words for the library's, which quote addresses and answers."""
        try:
            yield
        except self._failures as error:
            code = str(getattr(error, "response", {}).get("Error", {}).get("Code", ""))
            known = safe_name(code or type(error).__name__)
            if code in _GONE:
                raise StoreError(f"S3: {what}: it is not there", "see bucket and prefix") from None
            kind = StoreError if code else StoreBusy
            raise kind(f"S3: {what} ({known})", "see endpoint, credentials and rights") from None

    @contextmanager
    def writing(self, path: str, what: str, lock: datetime | None = None) -> Iterator[BinaryIO]:
        # What waits here is encrypted already; a segment is too large to be held in memory.
        with tempfile.TemporaryFile(prefix="strongroom-") as file:
            yield file
            size = file.tell()
            file.seek(0)
            extra: dict[str, Any] = {"ContentType": "application/octet-stream"}
            if lock is not None:
                extra |= {"ObjectLockMode": "COMPLIANCE", "ObjectLockRetainUntilDate": lock}
            fault(f"snapshot.{what}.before_rename")
            with self._words("a file cannot be written"):
                self._client.upload_fileobj(file, self._bucket, self._key(path), ExtraArgs=extra)
                there = self._client.head_object(Bucket=self._bucket, Key=self._key(path))
            if there["ContentLength"] != size:
                raise StoreError("S3 keeps another length than it was given", "look at the bucket")
            if lock is not None and there.get("ObjectLockMode") != "COMPLIANCE":
                raise StoreError(
                    "the bucket does not lock its objects",
                    "make it with object lock enabled, or leave --lock out",
                )
            fault(f"snapshot.{what}.after_rename")

    def reading(self, path: str) -> BinaryIO:
        with self._words(f"{safe_name(path.rpartition('/')[2])} cannot be read"):
            found = self._client.get_object(Bucket=self._bucket, Key=self._key(path))
        return _Body(self, found["Body"])  # type: ignore[return-value]

    def remove(self, folder: str) -> bool:
        """Delete every version of every object; a locked one stays, and False is given."""
        prefix = self._key(folder) + "/"
        whole = True
        with self._words("what is over cannot be deleted"):
            pages = self._client.get_paginator("list_object_versions").paginate(
                Bucket=self._bucket, Prefix=prefix
            )
            for page in pages:
                for each in (*page.get("Versions", ()), *page.get("DeleteMarkers", ())):
                    try:
                        self._client.delete_object(
                            Bucket=self._bucket, Key=each["Key"], VersionId=each["VersionId"]
                        )
                    except self._failures:
                        whole = False
        return whole


class _Body:
    """An object's bytes as they come; a broken connection is said in our words."""

    def __init__(self, depot: S3Depot, body: Any) -> None:
        self._depot, self._body = depot, body

    def read(self, size: int = -1) -> bytes:
        with self._depot._words("a file cannot be read to its end"):
            data: bytes = self._body.read(_READ if size < 0 else size)
        return data

    def close(self) -> None:
        self._body.close()

    def __enter__(self) -> _Body:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()
