"""report: what was found, told to people and to machines."""

from strongroom.report.changes import Change, Comparison, address, compare
from strongroom.report.lines import as_json, from_lines, read_findings
from strongroom.report.page import findings_html
from strongroom.report.record import (
    Processing,
    processing,
    processing_toml,
    read_processing,
)
from strongroom.report.record_page import processing_html, processing_sheets
from strongroom.report.sarif import findings_sarif, lines_sarif
from strongroom.report.sheets import findings_sheets
from strongroom.report.todo import Thing, to_do, under_labels

__all__ = [
    "Change",
    "Comparison",
    "Processing",
    "Thing",
    "address",
    "as_json",
    "compare",
    "findings_html",
    "findings_sarif",
    "findings_sheets",
    "from_lines",
    "lines_sarif",
    "processing",
    "processing_html",
    "processing_sheets",
    "processing_toml",
    "read_findings",
    "read_processing",
    "to_do",
    "under_labels",
]
