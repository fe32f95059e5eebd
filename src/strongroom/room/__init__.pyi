"""What the room gives to the faces; `core.later` reads it too."""

from strongroom.find.bookmark import (
    Bookmark as Bookmark,
)
from strongroom.find.lines import (
    Place as Place,
    Unread as Unread,
)
from strongroom.replay import (
    Step as Step,
)
from strongroom.report import (
    Change as Change,
    Processing as Processing,
    Thing as Thing,
)
from strongroom.room.accounts import (
    Accounts as Accounts,
    Enrolment as Enrolment,
)
from strongroom.room.answers import (
    explain_answer as explain_answer,
    open_source as open_source,
    print_plan as print_plan,
    survey_source as survey_source,
)
from strongroom.room.assets import (
    Assets as Assets,
    Looked as Looked,
    fails as fails,
)
from strongroom.room.config import (
    Config as Config,
    load_config as load_config,
)
from strongroom.room.demo import (
    CityStore as CityStore,
    city_store as city_store,
    create_demo as create_demo,
)
from strongroom.room.doctor import (
    Check as Check,
    examine as examine,
)
from strongroom.room.findings import (
    Look as Look,
    all_unread as all_unread,
    begin_look as begin_look,
    check_language as check_language,
    find_lines as find_lines,
    lines_sarif as lines_sarif,
    weight as weight,
    write_file as write_file,
)
from strongroom.room.keyless import (
    Status as Status,
    bookmark as bookmark,
    datasets as datasets,
    find as find,
    has_administrator as has_administrator,
    look as look,
    read_alarms as read_alarms,
    read_exposures as read_exposures,
    read_labels as read_labels,
    read_ledger as read_ledger,
    room_public_key as room_public_key,
    verify_ledger as verify_ledger,
    write_city as write_city,
)
from strongroom.room.lookback import (
    SnapshotsSeen as SnapshotsSeen,
    snapshot_lines as snapshot_lines,
    snapshots_of as snapshots_of,
)
from strongroom.room.outputs import (
    check_outputs as check_outputs,
)
from strongroom.room.plans import (
    forecast as forecast,
    read_plans as read_plans,
    write_plans as write_plans,
)
from strongroom.room.record import (
    answered as answered,
    edited_processing as edited_processing,
    keep_processing as keep_processing,
    processing_file as processing_file,
    read_processing as read_processing,
)
from strongroom.room.recovering import (
    brings_rows as brings_rows,
    find_home as find_home,
    lend as lend,
    new_holder as new_holder,
    recover as recover,
)
from strongroom.room.restoring import (
    Restored as Restored,
    restore_room as restore_room,
)
from strongroom.room.strongroom import (
    Strongroom as Strongroom,
    open_room as open_room,
)
from strongroom.room.survey import (
    Plan as Plan,
    Survey as Survey,
    local_principal as local_principal,
)
from strongroom.room.texts import (
    redact as redact,
    safe_name as safe_name,
    safe_place as safe_place,
    safe_text as safe_text,
    spans_as_json as spans_as_json,
)
from strongroom.room.tls import (
    Internal as Internal,
    tls_files as tls_files,
)
from strongroom.room.watching import (
    Seen as Seen,
    Watching as Watching,
    loud as loud,
)
from strongroom.snapshot.notes import (
    Note as Note,
)
