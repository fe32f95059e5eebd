"""The HTTP wall, the JSON API, and the server that carries the dashboard.

`create_app(desk, settings, timeline=None)`, `run(app, settings)` or `Server(app, settings)`,
`check_start(settings)` before anything is bound, `probe(url)` from outside.
"""

from strongroom.gateway.app import Gateway, create_app
from strongroom.gateway.probe import probe
from strongroom.gateway.server import Server, run
from strongroom.gateway.settings import Settings
from strongroom.gateway.start import check_start, is_loopback

__all__ = [
    "Gateway",
    "Server",
    "Settings",
    "check_start",
    "create_app",
    "is_loopback",
    "probe",
    "run",
]
