"""The pages: sign-in, overview, look-up, ledger, timeline, in English and Chinese.

They are mounted by the gateway behind its wall and cannot be served without it.
"""

from strongroom.dashboard.desk import Desk, Step, Timeline

__all__ = ["Desk", "Step", "Timeline"]
