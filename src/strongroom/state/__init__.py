"""What a room remembers about people who ask: one SQLite, one migration path, one writer.

`State.open` opens it, `state.write(fn)` runs a function in a durable transaction shared with
whoever else is waiting, `state.read(fn)` on a consistent view. The modules `principals`,
`sessions`, `failures`, `approvals`, `budgets` and `annexes` hold the functions to pass.
"""

from strongroom.state.database import Migration, State, Tx, stamp

__all__ = ["Migration", "State", "Tx", "stamp"]
