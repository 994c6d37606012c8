"""The command line: `clerk` starts here.

Standard output is data, standard error is talk. Exit codes: 0 done; 1 it could not be done, or a check found
something; 2 the command was not understood; 70 a fault in the program itself.

Nothing heavy is imported at the top of this module: `clerk --help` and `clerk --version` load neither the screens
nor the database nor the Word library, and `clerk` alone, which opens the desk, does not load the commands.
"""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from clerk.problems import Problem
from screens.start import DATABASE, open_desk

#: The variable of the environment that asks for the place of a fault.
DEBUG = "CLERK_DEBUG"


def main() -> None:
    """Run the command line; a problem is one sentence on standard error, never a traceback."""
    _write_whatever_is_asked()
    try:
        if sys.argv[1:]:
            from screens.commandline.commands import app

            app()
        else:
            named = os.environ.get(DATABASE)
            sys.exit(open_desk(Path(named) if named else None))
    except Problem as problem:
        print(f"clerk: {problem}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(1)
    except OSError as refused:
        if os.environ.get(DEBUG):
            raise
        where = f" ({refused.filename})" if refused.filename else ""
        print(f"clerk: The system refused{where}: {refused.strerror or refused}.", file=sys.stderr)
        with suppress(OSError, ValueError):
            # What could not be written is not tried again at the very end, where it would end in a traceback.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as fault:
        if os.environ.get(DEBUG):
            raise
        kind = type(fault).__name__
        print(
            f"clerk: the program met a fault it did not expect ({kind}). What was saved is safe. "
            "Set CLERK_DEBUG=1 and run the same command again to see where it happened.",
            file=sys.stderr,
        )
        sys.exit(70)


def _write_whatever_is_asked() -> None:
    """Let a letter that the terminal's or the pipe's encoding lacks be written as its number, rather than stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")
