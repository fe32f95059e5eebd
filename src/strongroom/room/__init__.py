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
from strongroom.room.plans import forecast, read_plans, write_plans
from strongroom.room.strongroom import Strongroom, open_room
from strongroom.room.survey import Plan, Survey, local_principal
from strongroom.room.tls import Internal
from strongroom.room.tls import files as tls_files
from strongroom.room.watching import Seen, Watching, loud

__all__ = [
    "Accounts",
    "Check",
    "CityStore",
    "Config",
    "Enrolment",
    "Internal",
    "Plan",
    "Seen",
    "Status",
    "Step",
    "Strongroom",
    "Survey",
    "Watching",
    "city_store",
    "create_demo",
    "datasets",
    "examine",
    "explain_answer",
    "find",
    "findings_page",
    "forecast",
    "has_administrator",
    "load_config",
    "local_principal",
    "look",
    "loud",
    "open_room",
    "open_source",
    "print_plan",
    "read_alarms",
    "read_labels",
    "read_ledger",
    "read_plans",
    "redact",
    "room_public_key",
    "safe_name",
    "safe_text",
    "spans",
    "survey_source",
    "tls_files",
    "to_do",
    "verify_ledger",
    "write_city",
    "write_plans",
]
