"""Asks a store, signed in with its owner's own account, who may do what there.

The account is that of the store's URL, with the password where the store keeps it: never on a
command line, never in the list of assets. Questions read accounts, roles, rules and settings, no
row; what the account may not ask stays unsaid.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from strongroom.core.entries import Check
from strongroom.core.errors import StoreBusy, StoreError, StrongroomError
from strongroom.core.outside import Sign
from strongroom.core.types import Asset
from strongroom.stores import open_store, store_type


def is_asked(asset: Asset, check: Check) -> bool:
    """Whether the owner allows it, and the store is of the sort that the check knows."""
    if not asset.roles or not asset.source or check.within is None:
        return False
    try:
        return store_type(asset.source).name in (check.name, *check.also)
    except StrongroomError:
        return False


def ask_store(asset: Asset, check: Check, today: date) -> Sequence[Sign]:
    """The signs that the store's own words show.

    Raises:
        StrongroomError: it cannot be opened or does not answer.
    """
    if check.within is None:
        return ()
    with open_store(asset.source) as store:
        put = getattr(store, "inquire", None)
        if put is None:
            raise StoreError("this store is not asked about its accounts")

        def ask(question: str) -> Any:
            try:
                return put(question)
            except StoreBusy:
                raise
            except StoreError:
                return None

        return tuple(check.within(ask, today))
