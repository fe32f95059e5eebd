"""The command `strongroom`: one command for each verb or thing, loaded when it is called."""

from __future__ import annotations

import difflib
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Literal, get_args, get_origin

from cyclopts import App, CycloptsError, Parameter

from strongroom import __version__
from strongroom.cli.console import err, fail, printable, say
from strongroom.cli.streams import full, prepare, silence_stdout
from strongroom.core.errors import StoreError, StrongroomError, UsageError

HELP = """Find personal data, decide who may see it, protect it, serve it, write down every step.

Start with `strongroom up` in an empty folder: a register of invented people behind a sign-in.
"""

COMMANDS = {
    "up": ("up:up", "Find, classify, protect and serve: the main job."),
    "replay": ("replay:replay", "Be the thief: play an attack against the demo room."),
    "find": ("find:find", "Say which fields hold whose personal data."),
    "spans": ("spans:spans", "Find personal data inside texts, JSON lines in and out."),
    "redact": ("redact:redact", "Take personal data out of texts, JSON lines in and out."),
    "plan": ("protect:plan", "Print what would become of each field."),
    "protect": ("protect:protect", "Write the protected copy of a source."),
    "serve": ("serve:serve", "Serve the sign-in page, the look-up and the ledger."),
    "lookup": ("ask:lookup", "Look one person up: masked, as policy decides."),
    "reveal": ("ask:reveal", "Read one field of a card in clear, for a written reason."),
    "watch": ("watch:watch", "Notice the open door, copying and wiping; sound the alarm."),
    "alarm": ("alarm:app", "Events that need a person: open, acknowledged, closed."),
    "explain": ("explain:explain", "Say what a role would get of each field, and why."),
    "label": ("label:app", "What each field is held to be: confirm it, overrule it."),
    "original": ("original:app", "Clear originals: an exposure until they are gone."),
    "asset": ("asset:app", "Addresses that are yours, and that alone are looked at."),
    "exposure": ("exposure:app", "What stands open, with whose data; reports of scanners."),
    "snapshot": ("snapshot:app", "Take an encrypted copy of the room or of clear sources."),
    "restore": ("restore:restore", "Bring a room or rows back from a snapshot; or try it out."),
    "keys": ("keys:app", "Escrow copies of the keys, for holders elsewhere."),
    "ledger": ("ledger:app", "Read the record of what was done, verify it."),
    "principal": ("principal:app", "Accounts: who may sign in."),
    "report": ("report:app", "Files to hand over: the record of processing."),
    "status": ("status:status", "What the room holds, in one look."),
    "doctor": ("doctor:doctor", "Look the room over and say what to do."),
    "city": ("city:city", "Write the invented city."),
}


def build(called: str = "") -> App:
    """The command line. The command that is `called` tells of itself; the others in one line.

    A command's module is loaded when it is called: the list of all must not load all.
    """
    app = App(
        name="strongroom",
        version=__version__,
        help=HELP,
        help_format="markdown",
        default_parameter=Parameter(negative=()),
        result_action="return_value",
        suppress_keyboard_interrupt=False,
    )
    for order, (name, (target, line)) in enumerate(COMMANDS.items()):
        told = {} if name == called else {"help": line}
        app.command(f"strongroom.cli.{target}", name=name, sort_key=order, **told)
    return app


SAID = {
    "UnknownCommandError": "there is no such command",
    "UnknownOptionError": "there is an option that this command does not know",
    "UnusedCliTokensError": "there are more arguments than this command takes",
    "MissingArgumentError": "{name} is missing, or has no value",
    "CoercionError": "the value of {name} is not of the sort that it takes",
    "ValidationError": "the value of {name} is not of the sort that it takes",
    "RepeatArgumentError": "{name} is given twice",
}

# What a value should have been, where a type says it better than our sentence.
SORTS: dict[object, str] = {int: "a whole number", int | None: "a whole number"}


def _usage(error: CycloptsError, called: str) -> UsageError:
    """A parse error in our words, with names of ours only.

    People do type an ID number after a command; the refusal must not repeat it into a log.
    """
    argument = getattr(error, "argument", None)
    name = str(getattr(argument, "name", "") or "an argument")
    said = SAID.get(type(error).__name__, "the command cannot be understood")
    hint = getattr(argument, "hint", None)
    if type(error).__name__ == "CoercionError" and hint in SORTS:
        return UsageError(f"the value of {name} is not {SORTS[hint]}", _see(called))
    if type(error).__name__ == "CoercionError" and get_origin(hint) is Literal:
        return UsageError(
            f"the value of {name} is none of those that it takes",
            f"one of {', '.join(map(str, get_args(hint)))}; {_see(called)}",
        )
    return UsageError(said.format(name=name), _see(called))


def _see(called: str) -> str:
    if called in COMMANDS:
        return f"see `strongroom {called} --help`"
    close = difflib.get_close_matches(called, COMMANDS, n=1)
    return "see `strongroom --help`" + (f"; is it `strongroom {close[0]}`?" if close else "")


def run(arguments: Sequence[str] | None = None) -> None:
    """Run one command and end the process with its exit code."""
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
    except OSError:
        # Standard error takes nothing either, so that only the code is left to say it with.
        code = StoreError.exit_code
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    try:
        prepare()
    except StrongroomError as error:
        return fail(error)
    code = _call(arguments)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
    except OSError as error:
        return _unwritten(error)
    return code


def _unwritten(error: OSError) -> int:
    """A place that takes no more is no fault of ours; another error of the system is."""
    silence_stdout()
    said = full(error)
    return _fault(error) if said is None else fail(said)


def _call(arguments: list[str]) -> int:
    try:
        result = build(next(iter(arguments), ""))(arguments, exit_on_error=False, print_error=False)
    except CycloptsError as error:
        return fail(_usage(error, next(iter(arguments), "")))
    except StrongroomError as error:
        return fail(error)
    except KeyboardInterrupt:
        say("stopped; what was finished is kept, and the same command goes on from there")
        return 130
    except BrokenPipeError:
        silence_stdout()
        return 0
    except MemoryError:
        return fail(UsageError("not enough memory for this", "give it less at once"))
    except OSError as error:
        said = full(error)
        return _fault(error) if said is None else _unwritten(error)
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
