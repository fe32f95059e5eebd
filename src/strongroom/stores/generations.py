"""Opens vaults: places that hold protected datasets, generation by generation.

A vault is a folder of Parquet files (a room's own is `room/data`) or a PostgreSQL database. It sees
ciphertext, tokens and what was decided to stay clear; it has no keys. What it holds is signed:
whoever opens it says who may have signed (`verify`), and who signs what is written (`signer`).
"""

from __future__ import annotations

from pathlib import Path

from strongroom.core.errors import StoreError
from strongroom.core.protocols import Signer, Vault
from strongroom.stores._urls import lasting_url, public_url
from strongroom.stores._vault_files import write_whole
from strongroom.stores._vault_records import Verify, safe_name

__all__ = ["Verify", "lasting_url", "open_vault", "public_url", "safe_name", "write_whole"]


def open_vault(
    url_or_path: str | Path,
    *,
    create: bool = False,
    verify: Verify | None = None,
    signer: Signer | None = None,
) -> Vault:
    """Open the vault in a folder or at a `postgresql://` URL.

    Args:
        create: make it when it is not there yet.
        verify: (message, signature) → whether this room's key made it. None skips the check and
            is for tools without a keyring: what they print is then not proven.
        signer: signs what is written; None opens the vault for reading only.

    Raises:
        StoreError: it cannot be reached, or is not there and `create` is False.
    """
    text = str(url_or_path)
    if text.startswith(("postgresql://", "postgres://")):
        from strongroom.stores._vault_postgres import PostgresVault

        postgres: Vault = PostgresVault(text, create=create, verify=verify, signer=signer)
        return postgres
    if "://" in text:
        raise StoreError(
            "a vault is a folder or a postgresql:// URL", "give one of these as the target"
        )
    from strongroom.stores._vault_parquet import ParquetVault

    return ParquetVault(Path(text), create=create, verify=verify, signer=signer)
