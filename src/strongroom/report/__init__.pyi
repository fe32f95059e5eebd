"""What reports give; `core.later` reads it too."""

from strongroom.report.changes import (
    Change as Change,
    Comparison as Comparison,
    address as address,
    compare as compare,
)
from strongroom.report.lines import (
    as_json as as_json,
    from_lines as from_lines,
    read_findings as read_findings,
)
from strongroom.report.page import (
    findings_html as findings_html,
)
from strongroom.report.record import (
    Processing as Processing,
    processing as processing,
    processing_toml as processing_toml,
    read_processing as read_processing,
)
from strongroom.report.record_page import (
    processing_html as processing_html,
    processing_sheets as processing_sheets,
)
from strongroom.report.sarif import (
    findings_sarif as findings_sarif,
    lines_sarif as lines_sarif,
)
from strongroom.report.sheets import (
    findings_sheets as findings_sheets,
)
from strongroom.report.todo import (
    Thing as Thing,
    to_do as to_do,
    under_labels as under_labels,
)
