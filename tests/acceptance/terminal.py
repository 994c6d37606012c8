"""A terminal in memory: runs the program in a pseudo-terminal and shows what a person would see.

Nothing here sleeps for a fixed time: every wait is for something to be on the screen, with a limit after which the
screen is shown in the failure.
"""

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
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 30.0

KEYS = {
    "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b", "backspace": "\x7f", "space": " ",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f8": "\x1b[19~", "f9": "\x1b[20~",
}  # fmt: skip

#: Private-mode strings that the terminal in memory would print instead of obeying.
UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<>=?][\d;]*[a-zA-Z$]+|\x1b\[\d*\$p|\x1bP[^\x1b]*\x1b\\")


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
        self._decoder_rest = b""
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
        """Take in what the program wrote, waiting at most that long for some; False when there was none."""
        if self.over or not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            data = b""
        if not data:
            self.over = True
            return False
        text = (self._decoder_rest + data).decode("utf8", errors="ignore")
        self._stream.feed(UNKNOWN_TO_PYTE.sub("", text))
        return True

    def wait_for(self, wanted: str | Callable[[str], bool], patience: float = PATIENCE) -> str:
        """Wait until a text, or what a test of the screen asks for, is on the screen; give the screen back."""
        holds = wanted if callable(wanted) else (lambda shown: wanted in shown)
        limit = time.monotonic() + patience
        while not holds(self.screen()):
            if time.monotonic() > limit or self.over:
                raise AssertionError(f"not on the screen: {wanted!r}\n{self.screen()}")
            self.read()
        return self.screen()

    def send(self, text: str) -> None:
        """Write text to the program as a keyboard would, all at once."""
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
        raise AssertionError(f"the program did not end\n{self.screen()}")

    def kill(self) -> None:
        """End the program at once, whatever it is doing."""
        if self._fd >= 0:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            os.close(self._fd)
            self._fd = -1


def lines_with(screen: str, words: Iterable[str]) -> list[str]:
    """The lines of a screen that hold every one of the words."""
    wanted = list(words)
    return [line for line in screen.splitlines() if all(word in line for word in wanted)]
