"""Who may sign in: accounts, their tokens, and the codes of a demo room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from strongroom import keyring
from strongroom.core.errors import Refused, UsageError
from strongroom.core.protocols import Clock
from strongroom.core.secret import Secret
from strongroom.keyring import Keyring
from strongroom.ledger import Ledger
from strongroom.room.config import Config
from strongroom.room.keyless import enrolled_administrator
from strongroom.room.survey import local_principal
from strongroom.state import State, Tx, principals

UNENROLLED = frozenset({"engineer", "nobody"})
"""Roles that a user of this machine has without having been given any; neither sees a person."""
DEMO_ROLES = ("officer", "dpo", "administrator")
CODE_LIFE = timedelta(days=30)


@dataclass(frozen=True, slots=True, repr=False)
class Enrolment:
    """A new account with its secrets, shown once to whoever made it."""

    account: principals.Account
    password: str
    totp_uri: str


class Accounts:
    """The accounts of an open room. Each change is one transaction with its ledger entry."""

    def __init__(
        self, state: State, ledger: Ledger, keys: Keyring, config: Config, clock: Clock
    ) -> None:
        self._state, self._ledger, self._keys = state, ledger, keys
        self._config, self._clock = config, clock

    def everybody(self) -> list[principals.Account]:
        """Everybody who may sign in."""
        return self._state.read(principals.everybody)

    def has_administrator(self) -> bool:
        """Whether somebody can sign in as administrator by password and second factor."""
        return self._state.read(enrolled_administrator)

    def add(
        self, name: str, roles: Sequence[str], *, place: str = "", budget: int | None = None
    ) -> Enrolment:
        """A new account with a random password and a TOTP secret, given here once.

        Raises:
            UsageError: the name is taken or a role unknown.
        """
        if name.startswith("local:"):
            return self._add_local(name, roles, place, budget)
        password = principals.new_code()
        totp = keyring.totp.new_secret()
        sealed = self._keys.seal("totp", totp.reveal())
        hashed = keyring.passwords.hash_password(Secret(password.encode()))

        def write(tx: Tx) -> principals.Account:
            made = principals.add(
                tx,
                name=name,
                roles=roles,
                now=self._clock(),
                place=place,
                budget=self._config.budget if budget is None else budget,
                password=hashed,
                totp=sealed,
            )
            self._ledger.append(
                tx, local_principal().id, "principal.add", {"id": made.id, "roles": sorted(roles)}
            )
            return made

        account = self._state.write(write)
        uri = keyring.totp.provisioning_uri(totp, account=account.id, issuer="Strongroom")
        return Enrolment(account, password, uri)

    def _add_local(
        self, name: str, roles: Sequence[str], place: str, budget: int | None
    ) -> Enrolment:
        """An account for a user of this machine, who signs in by being that user."""

        limit = self._config.budget if budget is None else budget

        def write(tx: Tx) -> principals.Account:
            known = principals.by_id(tx, name)
            if known is not None and known.roles <= UNENROLLED:
                # The desk has noted a stranger from this shell before; now he is given roles.
                principals.change(tx, name, roles=roles, place=place, budget=limit)
                made = replace(known, roles=frozenset(roles), place=place, budget=limit)
            else:
                made = principals.add(
                    tx,
                    name=name,
                    identity=name,
                    roles=roles,
                    now=self._clock(),
                    place=place,
                    budget=limit,
                )
            self._ledger.append(
                tx, local_principal().id, "principal.add", {"id": made.id, "roles": sorted(roles)}
            )
            return made

        return Enrolment(self._state.write(write), "", "")

    def give_token(self, name: str, days: int) -> str:
        """A stored token of an account, for `--as` and for programs; given here once.

        Raises:
            UsageError: there is no such account.
        """

        def write(tx: Tx) -> str:
            found = principals.by_name(tx, name)
            if found is None or not found.enabled:
                raise UsageError("there is no account of that name", "`strongroom principal list`")
            now = self._clock()
            until = now + timedelta(days=days)
            self._ledger.append(tx, local_principal().id, "principal.token", {"id": found.id})
            return principals.give(tx, found.id, "token", now=now, until=until, label="shell")

        return self._state.write(write)

    def disable(self, name: str) -> None:
        """Nobody signs in with it any more; what it did stays in the ledger."""

        def write(tx: Tx) -> None:
            found = principals.by_name(tx, name)
            if found is None:
                raise UsageError("there is no account of that name", "`strongroom principal list`")
            principals.change(tx, found.id, enabled=False)
            principals.take_back(tx, found.id, "code")
            principals.take_back(tx, found.id, "token")
            self._ledger.append(tx, local_principal().id, "principal.disable", {"id": found.id})

        self._state.write(write)

    def demo_codes(self) -> dict[str, str]:
        """Three fresh sign-in codes, one a role; earlier ones stop working.

        Raises:
            Refused: this is not a demo room.
        """
        if not self._config.demo:
            raise Refused("sign-in codes are for demo rooms", "use a password and TOTP")

        def write(tx: Tx) -> dict[str, str]:
            now = self._clock()
            codes = {}
            for role in DEMO_ROLES:
                account = principals.by_name(tx, role) or principals.add(
                    tx, name=role, roles=[role], now=now, budget=self._config.budget
                )
                principals.take_back(tx, account.id, "code")
                codes[role] = principals.give(
                    tx, account.id, "code", now=now, until=now + CODE_LIFE, label="demo"
                )
            self._ledger.append(tx, local_principal().id, "principal.codes", {"roles": DEMO_ROLES})
            return codes

        return self._state.write(write)
