"""A terminal in memory: runs the program in a pseudo-terminal and shows what a person would see.

Nothing here sleeps for a fixed time: every wait is for something to be on the screen, with a limit after which the
screen is shown in the failure. What is painted in one go is seen in one go, and nothing that was painted is missed,
however late it is looked at: see `Terminal.wait_for`.
"""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

#: Seconds to wait for anything; the machine of a test may stall.
PATIENCE = 60.0

KEYS = {
    "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "backspace": "\x7f", "space": " ",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f8": "\x1b[19~", "f9": "\x1b[20~",
}  # fmt: skip

#: Private-mode strings that the terminal in memory would print instead of obeying.
UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<>=?][\d;]*[a-zA-Z$]+|\x1b\[\d*\$p|\x1bP[^\x1b]*\x1b\\")

#: The program asks whether what it paints in one go can be shown in one go, and then says where that begins and ends.
ASKED, ANSWER = "\x1b[?2026$p", b"\x1b[?2026;2$y"
BEGINS, ENDS = "\x1b[?2026h", "\x1b[?2026l"
#: What a program asks that cannot save everything in a few seconds.
ASKS = "Not everything could be saved"
#: A command to the terminal of which the end has not come yet.
CUT_OFF = re.compile(r"\x1b(\[[^a-zA-Z]*|[PX^_\]][^\x1b\x07]*\x1b?)?$")


class Terminal:
    """One run of the program at one size. `screen()` is what is on it now, line by line."""

    def __init__(self, arguments: list[str], home: Path, columns: int = 80, rows: int = 24) -> None:
        self.home = home
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        environment = {
            "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state"),
            "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "TEXTUAL_ANIMATIONS": "none",
        }  # fmt: skip
        command = [sys.executable, "-m", "clerk", *arguments]
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            os.execve(sys.executable, command, environment)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._decode = codecs.getincrementaldecoder("utf8")().decode
        self._coming = ""
        self.over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def screen(self) -> str:
        """The whole screen, trailing blanks removed."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def read(self, seconds: float = 0.05) -> bool:
        """Take in what the program wrote, waiting at most that long for some; False when there was none.

        It is on the screen when it is looked for (`wait_for`).
        """
        if self.over or not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            data = b""
        if not data:
            self.over = True
            return False
        text = self._decode(data)
        if ASKED in self._coming[1 - len(ASKED) :] + text:
            os.write(self._fd, ANSWER)
        self._coming += text
        return True

    def _paint(self) -> bool:
        """Put on the screen what was painted next in one go; False if nothing that was read in is whole."""
        begins, ends = self._coming.find(BEGINS), self._coming.find(ENDS)
        if begins != 0:
            cut_off = CUT_OFF.search(self._coming)
            upto = begins if begins > 0 else cut_off.start() if cut_off else len(self._coming)
        else:
            upto = ends + len(ENDS) if ends > 0 else 0
        now, self._coming = self._coming[:upto], self._coming[upto:]
        self._stream.feed(UNKNOWN_TO_PYTE.sub("", now))
        return bool(now)

    def wait_for(self, wanted: str | Callable[[str], bool], patience: float = PATIENCE) -> str:
        """Wait until a text, or what a test of the screen asks for, is on the screen; give the screen back.

        Every state that the program painted is looked at in turn, none of them half painted, so that a message is seen
        even if it has been taken away meanwhile. What was there before the last key counts as well: wait for what only
        that key can bring.
        """
        holds = wanted if callable(wanted) else (lambda shown: wanted in shown)
        limit = time.monotonic() + patience
        while not holds(self.screen()):
            if self._paint():
                continue
            if time.monotonic() > limit or self.over:
                raise AssertionError(f"not on the screen: {wanted!r}\n{self.screen()}")
            self.read()
        return self.screen()

    def send(self, text: str) -> None:
        """Write text to the program as a keyboard would, all at once; it is answered on what comes from now on."""
        while self.read(0):
            pass
        self._latest()
        data = text.encode()
        while data:
            _, writable, _ = select.select([], [self._fd], [], 1.0)
            if writable:
                data = data[os.write(self._fd, data[:512]) :]
            self.read(0)

    def press(self, *keys: str) -> None:
        """Press keys by name ("enter", "f8", "ctrl+s", "a")."""
        for key in keys:
            if key.startswith("ctrl+"):
                self.send(chr(ord(key[-1].upper()) - 64))
            else:
                self.send(KEYS.get(key, key))

    def paste(self, text: str) -> None:
        """Paste text as a terminal does, between bracketed-paste marks."""
        self.send(f"\x1b[200~{text}\x1b[201~")

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def wait_until_over(self, patience: float = PATIENCE) -> int:
        """Wait for the program to end; its exit status, or minus the signal that ended it."""
        limit = time.monotonic() + patience
        while time.monotonic() < limit:
            self.read(0.02)
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            if ended:
                self.over = True
                os.close(self._fd)
                self._fd = -1
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"the program did not end\n{self._latest()}")

    def leave(self) -> int:
        """Leave with Ctrl+Q; the exit status. Where the disk is so slow that it asks, stay until all is saved."""
        limit = time.monotonic() + PATIENCE
        self.press("ctrl+q")
        while not self.over and time.monotonic() < limit:
            self.read()
            if ASKS in self._latest():
                self.press("escape")
                self.wait_for(lambda shown: ASKS not in shown and is_saved(shown))
                self.press("ctrl+q")
        return self.wait_until_over()

    def _latest(self) -> str:
        """The screen with everything on it that was read in."""
        while self._paint():
            pass
        return self.screen()

    def kill(self) -> None:
        """End the program at once, whatever it is doing."""
        if self._fd >= 0:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            os.close(self._fd)
            self._fd = -1


def run_together(shown: str) -> str:
    """A screen, or a text that was wrapped on it, as one line."""
    return " ".join(shown.split())


def is_saved(shown: str) -> bool:
    """Whether the minutes in front say when the item was saved, and that nothing has been typed in it since."""
    return bool(re.search(r"Saved \d\d:\d\d:\d\d ", shown.partition("\n")[0]))
