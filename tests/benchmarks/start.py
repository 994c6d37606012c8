"""How long the program takes from its start to its first frame and to a filled desk, beside a bare application.

    python -m tests.benchmarks.start [RUNS]

Three programs start in turn, RUNS times each (7 unless given), each in a pseudo-terminal of 80 x 24: the program on the
sample office, an application of the same toolkit that shows one line, and an interpreter that prints one. Counted is
the time from the start of the process until the text looked for is among its output. Prints JSON: the medians in
milliseconds, and the desk's as ratios of the bare application's. The first run of each is not counted.
"""

import json
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from fcntl import ioctl
from pathlib import Path
from statistics import median

from storage.file.database import Store
from storage.sample import load_sample

PATIENCE = 30.0

_LINE = "print('Here it is')"
_BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("Here it is")
Bare().run()
"""

#: What is started, and the texts that are waited for, by name.
PROGRAMS: Mapping[str, tuple[list[str], Mapping[str, str]]] = {
    "interpreter": (["-c", _LINE], {"line": "Here it is"}),
    "bare": (["-c", _BARE], {"frame": "Here it is"}),
    "clerk": (["-m", "clerk"], {"frame": "workbench", "desk": "Coming"}),
}
_CONTROL = re.compile(rb"\x1b\[[<>=?]?[\d;]*\$?[a-zA-Z]")


def times(arguments: list[str], wanted: Mapping[str, str], environment: Mapping[str, str]) -> dict[str, float]:
    """Milliseconds until each text wanted was written. Raises TimeoutError where one never was."""
    began = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(sys.executable, [sys.executable, *arguments], dict(environment))
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    found: dict[str, float] = {}
    written = b""
    try:
        while len(found) < len(wanted):
            if time.perf_counter() - began > PATIENCE or not select.select([terminal], [], [], PATIENCE)[0]:
                raise TimeoutError(f"{arguments[:2]} never wrote {sorted(set(wanted) - set(found))}")
            written += os.read(terminal, 65536)
            plain = _CONTROL.sub(b"", written).decode(errors="ignore")
            for name, text in wanted.items():
                if text in plain and name not in found:
                    found[name] = 1_000 * (time.perf_counter() - began)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)
    return found


def main(runs: int) -> None:
    """Measure, and print what was found."""
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "office.db"
        with closing(Store.open(database, create=True)) as store:
            load_sample(store, date.today())
        environment = {
            "HOME": folder, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "CLERK_DATABASE": str(database), "TEXTUAL_ANIMATIONS": "none",
        }  # fmt: skip
        for run in range(runs + 1):
            for program, (arguments, wanted) in PROGRAMS.items():
                for name, value in times(arguments, wanted, environment).items():
                    taken.setdefault(f"{program} {name}", []).extend([value] if run else [])
    middle = {name: median(values) for name, values in taken.items()}
    told: dict[str, object] = {name: round(value) for name, value in middle.items()}
    told |= {
        f"{name} / bare frame": round(middle[name] / middle["bare frame"], 2) for name in middle if "clerk" in name
    }
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
