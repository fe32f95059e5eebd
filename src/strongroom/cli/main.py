"""The command `strongroom`: one command for each verb or thing, loaded when it is called."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from cyclopts import App, CycloptsError, Parameter

from strongroom import __version__
from strongroom.cli.console import err, fail, printable, say
from strongroom.core.errors import StrongroomError, UsageError

HELP = """Find personal data, decide who may see it, protect it, serve it, and write down every step.

Start with `strongroom up` in an empty folder: a register of invented people behind a sign-in.
"""

COMMANDS = {
    "up": "strongroom.cli.up:up",
    "replay": "strongroom.cli.replay:replay",
    "city": "strongroom.cli.city:city",
    "find": "strongroom.cli.find:find",
    "spans": "strongroom.cli.spans:spans",
    "plan": "strongroom.cli.protect:plan",
    "protect": "strongroom.cli.protect:protect",
    "lookup": "strongroom.cli.ask:lookup",
    "reveal": "strongroom.cli.ask:reveal",
    "serve": "strongroom.cli.serve:serve",
    "explain": "strongroom.cli.explain:explain",
    "ledger": "strongroom.cli.ledger:app",
    "principal": "strongroom.cli.principal:app",
    "status": "strongroom.cli.status:status",
    "doctor": "strongroom.cli.doctor:doctor",
}

app = App(
    name="strongroom",
    version=__version__,
    help=HELP,
    help_format="markdown",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
for _name, _target in COMMANDS.items():
    app.command(_target, name=_name)


def _usage(error: CycloptsError) -> UsageError:
    """A parse error in our words. What was typed is shown only where it is a name of ours.

    People do type an ID number after a command; the refusal must not repeat it into a log.
    """
    text = str(error).rstrip(".").splitlines()
    first = text[0] if text else "the command cannot be understood"
    kind = type(error).__name__
    if kind in {"CoercionError", "ValidationError"}:
        argument = getattr(error, "argument", None)
        name = getattr(argument, "name", "") if argument is not None else ""
        first = f"the value of {name or 'an argument'} is not of the sort that it takes"
    elif kind in {"UnusedCliTokensError", "UnknownOptionError", "UnknownCommandError"}:
        first = {
            "UnknownOptionError": "there is an option that this command does not know",
            "UnknownCommandError": "there is no such command",
        }.get(kind, "there are more arguments than this command takes")
    return UsageError(first, "see `strongroom --help` or `strongroom COMMAND --help`")


def run(arguments: Sequence[str] | None = None) -> None:
    """Run one command and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    code = _call(list(sys.argv[1:] if arguments is None else arguments))
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
    sys.exit(code)


def _silence_stdout() -> None:
    # The reader went away (`| head`): the interpreter must not complain while it shuts down.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _call(arguments: list[str]) -> int:
    try:
        result = app(arguments, exit_on_error=False, print_error=False)
    except CycloptsError as error:
        return fail(_usage(error))
    except StrongroomError as error:
        return fail(error)
    except KeyboardInterrupt:
        say("stopped; what was finished is kept, and the same command goes on from there")
        return 130
    except BrokenPipeError:
        _silence_stdout()
        return 0
    except MemoryError:
        return fail(UsageError("not enough memory for this", "give it less at once"))
    except Exception as error:
        return _fault(error)
    return result if isinstance(result, int) else 0


def _fault(error: Exception) -> int:
    """A fault of ours: where it happened and of what type, without its message.

    The message of an exception of a library can quote a value of the data.
    """
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if f"{os.sep}strongroom{os.sep}" in f.filename] or frames
    where = f"{ours[-1].filename.rsplit(os.sep + 'strongroom' + os.sep, 1)[-1]}:{ours[-1].lineno}"
    err.print(f"strongroom: a fault of ours: {type(error).__name__} at {printable(where)}")
    err.print("hint: please report this line; it holds no value of your data")
    if os.environ.get("STRONGROOM_DEBUG"):
        for frame in frames:
            err.print(f"  {printable(frame.filename)}:{frame.lineno} {frame.name}")
    return 70


if __name__ == "__main__":
    run()
