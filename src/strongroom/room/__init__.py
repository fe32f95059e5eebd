"""The room: opens one, wires its parts, and has one method per verb; and the verbs without a room.

Faces speak to this package and to nothing below it.
"""

from strongroom.replay import Step
from strongroom.room.accounts import Accounts, Enrolment
from strongroom.room.answers import explain_answer, open_source, print_plan, survey_source
from strongroom.room.config import Config
from strongroom.room.config import load as load_config
from strongroom.room.demo import CityStore, city_store, create_demo
from strongroom.room.doctor import Check, examine
from strongroom.room.keyless import (
    Status,
    datasets,
    find,
    findings_page,
    has_administrator,
    look,
    read_alarms,
    read_labels,
    read_ledger,
    redact,
    room_public_key,
    safe_name,
    safe_text,
    spans,
    to_do,
    verify_ledger,
    write_city,
)
from strongroom.room.lookback import SnapshotsSeen, snapshot_lines, snapshots_of
from strongroom.room.plans import forecast, read_plans, write_plans
from strongroom.room.restoring import Restored, brings_rows, find_home, new_holder, recover
from strongroom.room.restoring import room as restore_room
from strongroom.room.strongroom import Strongroom, open_room
from strongroom.room.survey import Plan, Survey, local_principal
from strongroom.room.tls import Internal
from strongroom.room.tls import files as tls_files
from strongroom.room.watching import Seen, Watching, loud
from strongroom.snapshot.notes import Note

__all__ = [
    "Accounts",
    "Check",
    "CityStore",
    "Config",
    "Enrolment",
    "Internal",
    "Note",
    "Plan",
    "Restored",
    "Seen",
    "SnapshotsSeen",
    "Status",
    "Step",
    "Strongroom",
    "Survey",
    "Watching",
    "brings_rows",
    "city_store",
    "create_demo",
    "datasets",
    "examine",
    "explain_answer",
    "find",
    "find_home",
    "findings_page",
    "forecast",
    "has_administrator",
    "load_config",
    "local_principal",
    "look",
    "loud",
    "new_holder",
    "open_room",
    "open_source",
    "print_plan",
    "read_alarms",
    "read_labels",
    "read_ledger",
    "read_plans",
    "recover",
    "redact",
    "restore_room",
    "room_public_key",
    "safe_name",
    "safe_text",
    "snapshot_lines",
    "snapshots_of",
    "spans",
    "survey_source",
    "tls_files",
    "to_do",
    "verify_ledger",
    "write_city",
    "write_plans",
]
