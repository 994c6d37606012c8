"""What a key costs from the keyboard to the screen, beside a bare text area in the same run.

    python -m tests.benchmarks.keys [SECONDS]

Two programs run in turn, each in tmux in a pseudo-terminal of 80 x 24: the whole program with the minutes of a meeting
open (spelling, prediction, colouring and autosave on) and an application that is one bare TextArea. Each holds the same
2,000 words. Bursts of keys, 15 a second with a breath between them, are typed for SECONDS (120 unless given) in each,
in ten slices taken in turn so that both meet the same weather on the machine. The time of a key is from its writing to
the first output that puts its character on the screen. At the end the text is compared with what was typed: in the
program as it stands in the database, in the bare one as it is on the screen. Prints JSON: p50, p95 and max in
milliseconds of each, the ratio of the medians, and whether anything was dropped or came out of order. A key that does
not show within a second is counted apart: a text area that wraps in its last row shows the new row only later.
"""

import json
import os
import pty
import select
import shlex
import signal
import struct
import sys
import tempfile
import termios
import time
from dataclasses import dataclass, field
from datetime import date
from datetime import time as clock
from fcntl import ioctl
from pathlib import Path
from statistics import median

import pyte

from clerk.presets import PRESETS
from clerk.vocabulary import MeetingKind, Role
from storage.business.agendas import ItemFields, add_item
from storage.council.bodies import NewBody, NewMember, create_body, set_members
from storage.file.database import Store
from storage.resuming.place import remember
from storage.sittings.meetings import NewMeeting, create_meeting
from storage.texts.minutes import get_minute, save
from tests.acceptance.terminal import UNKNOWN_TO_PYTE
from tests.benchmarks.editor import text_of

KEYS_A_SECOND = 15
BURST = 60
PAUSE = 0.5
SLICES = 10
PATIENCE = 1.0
TYPED = (
    "Councillor Larch asked whether the adminstration of grants would change next year. The Director said that a "
    "further report would be brought to the meeting in September, after the audit. Members thanked the officers. "
)

_BARE = """
from pathlib import Path
import sys
from textual.app import App
from textual.widgets import TextArea
class Bare(App[None]):
    CSS = "TextArea { border: none; }"
    def compose(self):
        yield TextArea(Path(sys.argv[1]).read_text(encoding="utf-8"))
    def on_mount(self):
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
Bare().run()
"""


@dataclass
class Program:
    """One program in its pseudo-terminal, and the milliseconds that its keys took."""

    name: str
    arguments: list[str]
    home: Path
    times: list[float] = field(default_factory=list)
    typed: int = 0
    unseen: int = 0

    def start(self, ready: str) -> None:
        """Start it and wait until `ready` is on the screen."""
        environment = {
            "HOME": str(self.home), "XDG_DATA_HOME": str(self.home / "d"), "XDG_STATE_HOME": str(self.home / "s"),
            "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONPATH": os.getcwd(),
        }  # fmt: skip
        command = shlex.join([sys.executable, *self.arguments])
        inside = ["tmux", "-S", str(self.home / f"{self.name}.tmux"), "-f", os.devnull, "new-session", command]
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.Stream(self.screen)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe("tmux", [*inside, ";", "set", "status", "off"], environment)
        ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.wait_for(ready)

    def wait_for(self, words: str) -> None:
        """Wait until words are on the screen."""
        limit = time.monotonic() + 60
        while not any(words in line for line in self.screen.display):
            if time.monotonic() > limit:
                raise SystemExit(f"The {self.name} one did not come up:\n" + "\n".join(self.screen.display))
            self.take(0.05)

    def shows_its_end(self) -> bool:
        """Whether the last words typed stand before the cursor."""
        self.idle(1.0)
        row, column = self.place()
        shown = self.screen.display[row][:column].strip()
        typed = "".join(TYPED[number % len(TYPED)] for number in range(max(0, self.typed - 200), self.typed))
        return typed.rstrip().endswith(shown.rstrip())

    def take(self, seconds: float) -> float:
        """Show on the screen in memory what is written within so many seconds; when it came, 0 for nothing."""
        if not select.select([self.fd], [], [], max(seconds, 0))[0]:
            return 0.0
        data = os.read(self.fd, 65536)
        came = time.monotonic()
        self.stream.feed(UNKNOWN_TO_PYTE.sub("", data.decode("utf8", errors="ignore")))
        return came

    def type_for(self, seconds: float) -> None:
        """Type bursts for so long; each key is timed to the first output that shows it."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for _ in range(BURST):
                self.one_key()
                if time.monotonic() >= until:
                    break
            self.idle(PAUSE)

    def one_key(self) -> None:
        """Write the next character, wait for it to show, and wait out the rest of its time."""
        character = TYPED[self.typed % len(TYPED)]
        self.typed += 1
        before = self.place()
        began = time.monotonic()
        os.write(self.fd, character.encode())
        while (left := began + PATIENCE - time.monotonic()) > 0:
            came = self.take(left)
            if came and self.place() != before and self.character() in ("", character):
                self.times.append(1000 * (came - began))
                break
        else:
            self.unseen += 1
        self.idle(began + 1 / KEYS_A_SECOND - time.monotonic())

    def place(self) -> tuple[int, int]:
        """Row and column of the terminal's own cursor, which follows the writing."""
        return self.screen.cursor.y, self.screen.cursor.x

    def character(self) -> str:
        """The character before the cursor, "" at the beginning of a row."""
        row, column = self.place()
        return self.screen.display[row][column - 1] if column > 1 else ""

    def idle(self, seconds: float) -> None:
        """Go on reading for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.take(left)

    def stop(self, keys: bytes) -> None:
        """Press the keys that end it, and wait for that."""
        self.idle(1.0)
        os.write(self.fd, keys)
        limit = time.monotonic() + 20
        while time.monotonic() < limit:
            try:
                self.take(0.05)
            except OSError:
                break
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)

    def row(self) -> dict[str, float | int]:
        """What its keys took, in milliseconds."""
        times = sorted(self.times)
        return {
            "keys": self.typed,
            "not shown before the next key": self.unseen,
            "p50": round(median(times), 2),
            "p95": round(times[int(len(times) * 0.95)], 2),
            "max": round(times[-1], 2),
        }


def furnish(folder: Path, text: str) -> tuple[Path, int]:
    """An office with one meeting to minute, its first minute holding the text; the database and the minute's id."""
    database = folder / "office.db"
    store = Store.open(database, create=True)
    body = create_body(
        store, NewBody("Ashmere Council", "Roads Board", "the Board", "RB", "Hall", "", PRESETS["principal"].policy)
    )
    names = ("Larch", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gorse")
    set_members(store, body.id, [NewMember("Councillor", "A", name, Role.MEMBER) for name in names])
    for day in (date(2026, 1, 15), date(2026, 3, 19)):
        meeting = create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, day, clock(18)))
        item = add_item(store, meeting.id, ItemFields("Winter gritting", "Report of the Director of Roads"))
        save(store, item.minute.id, text, item.minute.version)
    remember(store, meeting.id, item.id, text.count("\n"), len(text.rpartition("\n")[2]))
    store.close()
    return database, item.minute.id


def main(seconds: float) -> None:
    """Measure and print."""
    text = text_of(2000, 80) + "\n\n"
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        database, minute_id = furnish(folder, text)
        (folder / "bare.py").write_text(_BARE, encoding="utf-8")
        (folder / "text.txt").write_text(text, encoding="utf-8")
        bare = Program("bare", [str(folder / "bare.py"), str(folder / "text.txt")], folder)
        whole = Program("program", ["-m", "clerk", "--database", str(database)], folder)
        bare.start("recycling")
        whole.start("RB")
        os.write(whole.fd, b"\r")
        whole.wait_for("item ")
        for program in (bare, whole):
            program.idle(3.0)
        for _ in range(SLICES):
            for program in (bare, whole):
                program.type_for(seconds / SLICES)
        lost = {program.name: not program.shows_its_end() for program in (bare, whole)}
        whole.stop(b"\x11")
        bare.stop(b"\x11")
        store = Store.open(database)
        stored = get_minute(store, minute_id).text
        store.close()
    kept_text = text + "".join(TYPED[number % len(TYPED)] for number in range(whole.typed))
    rows = {"bare": bare.row(), "program": whole.row()}
    report = {
        **rows,
        "ratio of medians": round(rows["program"]["p50"] / rows["bare"]["p50"], 3),
        "dropped or out of order": {
            "bare, on the screen": lost[bare.name],
            "program, on the screen": lost[whole.name],
            "program, in the database": stored != kept_text,
        },
    }
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 120.0)
