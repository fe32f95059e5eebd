"""Buckets that speak S3: the files under a prefix, read in place and never copied to a disk.

Credentials come from where every S3 tool looks for them (environment, ~/.aws, the machine's role)
and never from the URL; the endpoint from AWS_ENDPOINT_URL or `?endpoint=`. Text and Parquet are
read where they lie; what an engine wants as a file is held in memory, up to 256 MiB.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final
from urllib.parse import parse_qsl, unquote, urlsplit

import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreBusy, StoreError, UsageError
from strongroom.core.protocols import Store
from strongroom.core.types import Dataset
from strongroom.stores import _base, _members, _urls, folder, parquet

AHEAD: Final = 1 << 20
"""Bytes that are asked for at once, however few are wanted."""

_CONNECT: Final = 10.0
_REQUEST: Final = 60.0
"""Seconds for a connection, and for one request."""

_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class _Raw(io.RawIOBase):
    """Arrow's file with the interface of Python's, so that it can be read ahead."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


@dataclass(frozen=True)
class S3File:
    """One object."""

    system: Any
    key: str
    size: int
    stamp: int
    seekable: bool = True

    @property
    def shown(self) -> str:
        """Its address as it may be printed."""
        return f"s3://{_base.safe_name(self.key, 8192)}"

    @property
    def name(self) -> str:
        """The last part of its key."""
        return self.key.rpartition("/")[2]

    def open(self) -> BinaryIO:
        """Its bytes, asked for a megabyte at a time.

        Raises:
            StoreError: it may not be read, or is gone.
        """
        try:
            return io.BufferedReader(_Raw(self.system.open_input_file(self.key)), AHEAD)
        except (OSError, pa.ArrowException):
            pass
        raise StoreError(f"{self.shown} cannot be opened", "check the right to read it")


class S3Store(_members.MembersStore):
    """The files under one prefix of a bucket, as in a folder."""

    def __init__(self, url: str, root: str, files: dict[Path, S3File]) -> None:
        self._hidden = 0
        shown = []
        for path in files:
            inside = path.relative_to(root).parts if path != Path(root) else (path.name,)
            if any(part.startswith((".", "_")) for part in inside):
                self._hidden += path.name.startswith(".")
            else:
                shown.append(path)
        base = Path(root) if Path(root) not in files else Path(root).parent
        super().__init__(
            url,
            folder.openers(
                base,
                shown,
                lambda path: _opener(files[path], url),
                lambda name, parts: _table(url, name, base, {p: files[p] for p in parts}),
            ),
        )

    def datasets(self) -> tuple[Dataset, ...]:
        return (*super().datasets(), *folder.passed_over(self._hidden, 0))


def _opener(file: S3File, url: str) -> Callable[[], Store]:
    def opener() -> Store:
        from strongroom.stores import _opening

        return _opening.open_place(file, url)

    return opener


def _table(url: str, name: str, root: Path, files: dict[Path, S3File]) -> Callable[[], Store]:
    def opener() -> Store:
        parts = [(os.path.relpath(path, root), file) for path, file in files.items()]
        constants = {relative: folder.constants(relative) for relative, _ in parts}
        store: Store = parquet.ParquetStore(url, parts, name, constants)
        return store

    return opener


def _system(endpoint: str, region: str) -> Any:
    from pyarrow import fs

    given: dict[str, Any] = {}
    if endpoint:
        try:
            parts = urlsplit(endpoint)
            host, scheme = parts.hostname or "", parts.scheme
        except ValueError:
            host = scheme = ""
        if scheme not in {"http", "https"} or not host or parts.username or parts.password:
            raise UsageError("an endpoint is an address", "for example https://store.example.com")
        if scheme == "http" and host not in _LOOPBACK:
            raise UsageError(
                "an endpoint without TLS would send keys and data in clear", "use https://"
            )
        given = {"endpoint_override": parts.netloc, "scheme": scheme}
    if region:
        given["region"] = region
    if not _STARTED:
        # Its log would go to stderr and quote requests.
        _STARTED.append(True)
        with suppress(pa.ArrowException, OSError):
            fs.initialize_s3(fs.S3LogLevel.Off)
    return fs.S3FileSystem(
        connect_timeout=_CONNECT,
        request_timeout=_REQUEST,
        retry_strategy=fs.AwsStandardS3RetryStrategy(max_attempts=3),
        **given,
    )


_STARTED: list[bool] = []


def _listed(system: Any, root: str, shown: str) -> dict[Path, S3File]:
    from pyarrow import fs

    failed: StoreError
    try:
        (info,) = system.get_file_info([root])
        if info.type == fs.FileType.File:
            found = [info]
        else:
            found = system.get_file_info(fs.FileSelector(root, recursive=True))
    except FileNotFoundError:
        failed = StoreError(f"there is no {shown}", "check bucket and prefix")
    except (OSError, pa.ArrowException) as error:
        failed = _said(shown, str(error))
    else:
        files = [each for each in found if each.type == fs.FileType.File]
        if not files:
            raise StoreError(f"there is no file under {shown}", "check bucket and prefix")
        if len(files) > folder.FILES:
            raise StoreError(f"{shown} holds more than {folder.FILES} files", "name a prefix")
        return {
            Path(each.path): S3File(system, each.path, each.size, each.mtime_ns or 0)
            for each in sorted(files, key=lambda each: each.path)
        }
    raise failed


def _said(shown: str, text: str) -> StoreError:
    """Our words for a failure; the client's own quote keys and requests."""
    lower = text.lower()
    if "access_denied" in lower or "access denied" in lower or "forbidden" in lower:
        return StoreError(f"{shown} may not be read", "check AWS_PROFILE or the machine's role")
    if "no_such_bucket" in lower or "nosuchbucket" in lower or "not found" in lower:
        return StoreError(f"there is no {shown}", "check bucket and prefix")
    return StoreBusy(f"{shown} cannot be reached", "check endpoint, region and credentials")


def open_s3(target: str, **options: Any) -> S3Store:
    """Open the files under `s3://bucket/prefix`; options: endpoint, region."""
    _base.check_options(options, ("endpoint", "region"))
    hint = "write s3://bucket/prefix?endpoint=https://host; keys come from the environment"
    try:
        parts = urlsplit(target)
        given = dict(parse_qsl(parts.query))
    except ValueError:
        raise UsageError("this S3 URL cannot be understood", hint) from None
    if "@" in parts.netloc or ":" in parts.netloc:
        raise UsageError("keys have no place in a URL: they would show in `ps`", hint)
    if set(given) - {"endpoint", "region"} or not parts.netloc:
        raise UsageError("this S3 URL cannot be understood", hint)
    env = os.environ
    endpoint = (
        options.get("endpoint")
        or given.get("endpoint")
        or env.get("AWS_ENDPOINT_URL_S3")
        or env.get("AWS_ENDPOINT_URL", "")
    )
    region = options.get("region") or given.get("region") or env.get("AWS_REGION", "")
    root = f"{parts.netloc}/{unquote(parts.path).strip('/')}".rstrip("/")
    url = _urls.public_url(target)
    return S3Store(url, root, _listed(_system(endpoint, region), root, url))


ENTRY = StoreType(
    name="s3",
    title="Bucket (S3)",
    schemes=("s3",),
    suffixes=(),
    open=open_s3,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: each dataset is written to a file of its own",
        "types": "yes",
        "count": "yes",
    },
)
