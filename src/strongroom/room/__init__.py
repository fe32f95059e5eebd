"""The room: opens one, wires its parts, and has one method per verb; and the verbs without a room.

Faces speak to this package and to nothing below it.
"""

from strongroom.find.bookmark import Bookmark
from strongroom.find.lines import Place, Unread
from strongroom.replay import Step
from strongroom.report import Change, Processing, Thing
from strongroom.room.accounts import Accounts, Enrolment
from strongroom.room.answers import explain_answer, open_source, print_plan, survey_source
from strongroom.room.assets import Assets, Looked, fails
from strongroom.room.config import Config
from strongroom.room.config import load as load_config
from strongroom.room.demo import CityStore, city_store, create_demo
from strongroom.room.doctor import Check, examine
from strongroom.room.findings import (
    Look,
    begin_look,
    check_language,
    find_lines,
    lines_sarif,
    weight,
    write_file,
)
from strongroom.room.keyless import (
    Status,
    bookmark,
    datasets,
    find,
    has_administrator,
    look,
    read_alarms,
    read_exposures,
    read_labels,
    read_ledger,
    redact,
    room_public_key,
    safe_name,
    safe_place,
    safe_text,
    spans_as_json,
    verify_ledger,
    write_city,
)
from strongroom.room.lookback import SnapshotsSeen, snapshot_lines, snapshots_of
from strongroom.room.plans import forecast, read_plans, write_plans
from strongroom.room.record import (
    answers,
    edited_processing,
    keep_processing,
    processing_file,
    read_processing,
)
from strongroom.room.recovering import brings_rows, find_home, lend, new_holder, recover
from strongroom.room.restoring import Restored
from strongroom.room.restoring import room as restore_room
from strongroom.room.strongroom import Strongroom, open_room
from strongroom.room.survey import Plan, Survey, local_principal
from strongroom.room.tls import Internal
from strongroom.room.tls import files as tls_files
from strongroom.room.watching import Seen, Watching, loud
from strongroom.snapshot.notes import Note

__all__ = [
    "Accounts",
    "Assets",
    "Bookmark",
    "Change",
    "Check",
    "CityStore",
    "Config",
    "Enrolment",
    "Internal",
    "Look",
    "Looked",
    "Note",
    "Place",
    "Plan",
    "Processing",
    "Restored",
    "Seen",
    "SnapshotsSeen",
    "Status",
    "Step",
    "Strongroom",
    "Survey",
    "Thing",
    "Unread",
    "Watching",
    "answers",
    "begin_look",
    "bookmark",
    "brings_rows",
    "check_language",
    "city_store",
    "create_demo",
    "datasets",
    "edited_processing",
    "examine",
    "explain_answer",
    "fails",
    "find",
    "find_home",
    "find_lines",
    "findings_page",
    "forecast",
    "has_administrator",
    "keep_processing",
    "lend",
    "lines_sarif",
    "load_config",
    "local_principal",
    "look",
    "loud",
    "new_holder",
    "open_room",
    "open_source",
    "print_plan",
    "processing_file",
    "read_alarms",
    "read_exposures",
    "read_labels",
    "read_ledger",
    "read_plans",
    "read_processing",
    "recover",
    "redact",
    "restore_room",
    "room_public_key",
    "safe_name",
    "safe_place",
    "safe_text",
    "snapshot_lines",
    "snapshots_of",
    "spans_as_json",
    "survey_source",
    "tls_files",
    "verify_ledger",
    "weight",
    "write_city",
    "write_file",
    "write_plans",
]
