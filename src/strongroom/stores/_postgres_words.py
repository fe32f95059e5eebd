"""PostgreSQL's errors in our words: its own quote what is stored."""

from __future__ import annotations

from strongroom.core.errors import StoreBusy, StoreError


def said(about: str, state: str, connection_fault: bool) -> StoreError:
    """What an SQLSTATE means for whoever wants to read."""
    if state == "57014":
        return StoreBusy(f"{about} did not answer in time", "ask for less, or raise the time-out")
    if state == "55P03":
        return StoreBusy(f"{about} is locked by somebody else")
    if state == "42501":
        return StoreError(f"{about}: the right to read is missing", "GRANT SELECT is needed")
    if state == "25006":
        return StoreError(f"{about}: reading it would write, which is refused")
    if state in {"42P01", "3F000", "42703"}:
        return StoreError(f"{about} has been changed or dropped meanwhile")
    if state[:2] in {"08", "57"} or (connection_fault and not state):
        return StoreBusy(f"{about}: the connection was lost")
    return StoreError(f"{about} cannot be read by PostgreSQL (code {state or 'unknown'})")


def no_connection(url: str, error: Exception) -> StoreError:
    """Why there is no connection."""
    text = str(error).lower()
    if "password" in text or "authentication" in text or "pg_hba" in text:
        return StoreError(
            f"{url} refused the sign-in", "give the password by PGPASSFILE or PGSERVICE"
        )
    if "does not exist" in text:
        return StoreError(f"{url}: there is no such database or user")
    return StoreBusy(f"{url} cannot be reached", "is the server running, and the address right?")
