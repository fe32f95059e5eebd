"""report: what was found, as a page that can be handed over."""

from strongroom.report.page import findings_html
from strongroom.report.todo import to_do

__all__ = ["findings_html", "to_do"]
