"""Signing in and out. Every attempt is counted before it is looked at, and lands in the ledger.

What a stranger learns from a refused attempt is that it was refused: an unknown name takes as long
as a wrong password, and the words are the same.
"""

from __future__ import annotations

import functools
import secrets
from datetime import datetime, timedelta

import pyarrow as pa

from strongroom.core.errors import Refused, UsageError
from strongroom.core.protocols import Clock, Keys
from strongroom.core.secret import Secret
from strongroom.core.types import Principal
from strongroom.keyring import passwords, totp
from strongroom.ledger import Ledger
from strongroom.serve.answers import Session
from strongroom.state import State, Tx, failures, principals, sessions

TOTP_LABEL = "totp"
"""Label under which a TOTP secret is sealed."""

OFFICE = 10
"""An address may fail as often as this many accounts: an office shares one."""

_NO = "the name, the password or the code is wrong"


@functools.cache
def _nobody() -> tuple[str, Secret]:
    """A password hash and a TOTP secret of nobody, so that unknown names cost the same work."""
    hashed = passwords.hash_password(Secret(secrets.token_bytes(32)))
    return hashed, totp.new_secret()


class SignIn:
    """Accounts, sessions and the lock-out of one room."""

    def __init__(self, state: State, ledger: Ledger, keys: Keys, clock: Clock) -> None:
        self._state = state
        self._ledger = ledger
        self._keys = keys
        self._clock = clock

    def token(self, label: str, text: str) -> str:
        """A keyed token of a text that must not stand in the ledger (16 hex digits)."""
        asked = pa.array([f"{label}\x1f{text}"])
        return str(self._keys.subject().tokens(asked)[0].as_py().hex()[:16])

    # -- attempts ---------------------------------------------------------------------------------

    def _count(self, who: str, address: str, now: datetime) -> tuple[str, str]:
        """Count an attempt before it is looked at; the keys that it was counted under.

        Raises:
            Refused: too many attempts; the hint says how long to wait.
        """
        keys = ("account:" + self.token("name", who), "address:" + self.token("address", address))

        def write(tx: Tx) -> timedelta:
            wait = failures.attempt(tx, {keys[0]: 1, keys[1]: OFFICE}, now)
            if wait:
                self._ledger.append(
                    tx, keys[0], "signin.refused", {"address": keys[1], "why": "too many attempts"}
                )
            return wait

        wait = self._state.write(write)
        if wait:
            raise Refused(
                "too many attempts to sign in", f"wait {int(wait.total_seconds()) + 1} seconds"
            )
        return keys

    def _failed(self, who: str, address: str) -> Refused:
        self._ledger.write(who, "signin.failure", {"address": address})
        return Refused(_NO, "after a few attempts each further one has to wait")

    def password(self, name: str, password: Secret, code: str, address: str) -> tuple[str, Session]:
        """Sign in with password and second factor; each time step of the code works once."""
        now = self._clock()
        name = name.strip()
        keys = self._count(name, address, now)
        account = self._state.read(lambda tx: principals.by_name(tx, name))
        hashed, seed = _nobody()
        able = account is not None and account.enabled and account.password and account.totp
        if account is not None and able:
            hashed = account.password
            seed = Secret(self._keys.unseal(TOTP_LABEL, account.totp or b""))
        right = passwords.verify_password(hashed, password)
        last = account.totp_step if account is not None else -1
        step = totp.verify_totp(seed, code, now, last)
        if account is None or not able or not right or step is None:
            raise self._failed(account.id if account is not None else keys[0], keys[1])
        identity, accepted = account.id, step

        def write(tx: Tx) -> tuple[str, Session] | None:
            # Asked again where it is committed: the code may have been used a moment ago.
            if not principals.accept_step(tx, identity, accepted):
                return None
            return self._start(tx, identity, now, keys, "password")

        made = self._state.write(write)
        if made is None:
            raise self._failed(identity, keys[1])
        return made

    def code(self, code: str, address: str) -> tuple[str, Session]:
        """Sign in with a code printed for a room of invented people."""
        now = self._clock()
        keys = self._count("code", address, now)

        def write(tx: Tx) -> tuple[str, Session] | None:
            account = principals.by_credential(tx, code, "code", now)
            return self._start(tx, account.id, now, keys, "code") if account else None

        made = self._state.write(write)
        if made is None:
            raise self._failed(keys[0], keys[1])
        return made

    def bearer(self, token: Secret, address: str) -> Session | None:
        """The session of a stored token, begun at its first use; None for anything else."""
        now = self._clock()
        try:
            text = token.reveal().decode("ascii")
        except UnicodeDecodeError:
            return None
        account = self._state.read(lambda tx: principals.by_credential(tx, text, "token", now))
        if account is None:
            return None
        known = self.session(text)
        if known is not None:
            return known
        keys = ("", "address:" + self.token("address", address))

        def write(tx: Tx) -> Session | None:
            found = principals.by_credential(tx, text, "token", now)
            return self._start(tx, found.id, now, keys, "token", text)[1] if found else None

        return self._state.write(write)

    def local(self, principal: Principal) -> tuple[str, Session]:
        """A session for whoever runs a command on this machine with the keyring unlocked."""
        now = self._clock()

        def write(tx: Tx) -> tuple[str, Session]:
            if principals.by_id(tx, principal.id) is None:
                principals.add(
                    tx,
                    identity=principal.id,
                    name=principal.id,
                    roles=principal.roles,
                    place=principal.place,
                    budget=principal.budget,
                    now=now,
                )
            return self._start(tx, principal.id, now, ("", ""), "local")

        return self._state.write(write)

    def _start(
        self,
        tx: Tx,
        identity: str,
        now: datetime,
        keys: tuple[str, str],
        how: str,
        cookie: str = "",
    ) -> tuple[str, Session]:
        """A new session under a new cookie: whatever was known before signs nobody in."""
        if keys[0]:
            failures.forgive(tx, *keys)
        ends = principals.credential_until(tx, cookie, "token") if cookie else ""
        cookie, stored = sessions.start(tx, identity, now, cookie=cookie, ends=ends)
        body = {"session": stored.id, "by": how}
        self._ledger.append(
            tx, identity, "signin", body | ({"address": keys[1]} if keys[1] else {})
        )
        account = principals.by_id(tx, identity)
        assert account is not None
        return cookie, self._session(cookie, stored, account.principal)

    # -- sessions ---------------------------------------------------------------------------------

    @staticmethod
    def _session(cookie: str, stored: sessions.Stored, principal: Principal) -> Session:
        return Session(
            stored.id,
            principal,
            stored.purpose,
            stored.case,
            stored.case_until,
            sessions.csrf(cookie),
            stored.until,
            stored.language,
        )

    def session(self, cookie: str) -> Session | None:
        """The live session of a cookie. `seen` is renewed once a minute, without waiting."""
        now = self._clock()

        def read(tx: Tx) -> tuple[sessions.Stored, principals.Account] | None:
            stored = sessions.find(tx, cookie, now)
            account = principals.by_id(tx, stored.principal) if stored else None
            return (stored, account) if stored and account and account.enabled else None

        found = self._state.read(read)
        if found is None:
            return None
        stored, account = found
        if sessions.stale(stored, now):
            self._state.submit(lambda tx: sessions.touch(tx, cookie, now))
        return self._session(cookie, stored, account.principal)

    def sign_out(self, cookie: str) -> None:
        """End a session; an unknown one is no error."""
        now = self._clock()

        def write(tx: Tx) -> None:
            stored = sessions.find(tx, cookie, now)
            if stored is not None:
                sessions.end(tx, cookie)
                self._ledger.append(tx, stored.principal, "signout", {"session": stored.id})

        self._state.write(write)

    def choose_case(self, cookie: str, case: str, purpose: str) -> Session:
        """Set matter and purpose for half an hour; the ledger holds a keyed token of the matter."""
        now = self._clock()

        def write(tx: Tx) -> Session:
            stored = sessions.choose_case(tx, cookie, case, purpose, now)
            account = principals.by_id(tx, stored.principal)
            assert account is not None
            body = {"session": stored.id, "case": self.token("case", case), "purpose": purpose}
            self._ledger.append(tx, stored.principal, "case", body)
            return self._session(cookie, stored, account.principal)

        return self._state.write(write)

    def set_language(self, cookie: str, language: str) -> None:
        """Remember the language of the pages.

        Raises:
            UsageError: there are no pages in that language.
        """
        if language not in ("en", "zh"):
            raise UsageError("the pages are in en and zh")
        self._state.write(lambda tx: sessions.set_language(tx, cookie, language))


def recheck(tx: Tx, session: Session, now: datetime) -> Principal:
    """The session's account as it is now, in the transaction of an answer.

    Raises:
        Refused: the session ended or the account was closed since the question came in.
    """
    account = principals.by_id(tx, session.principal.id)
    if account is None or not account.enabled or not sessions.alive(tx, session.id, now):
        raise Refused("the session is over", "sign in again")
    return account.principal
