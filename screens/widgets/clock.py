"""The time of day, to the minute."""

from collections.abc import Callable
from datetime import datetime

from textual.widgets import Static


class Clock(Static):
    """Shows the hour and minute of `now()`; draws only when the minute turns."""

    def __init__(self, now: Callable[[], datetime], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)
        self._now = now
        self._shown = ""

    def on_mount(self) -> None:
        """Start showing the time."""
        self._turn()
        self.set_interval(1, self._turn)

    def _turn(self) -> None:
        shown = f"{self._now():%H:%M}"
        if shown != self._shown:
            self._shown = shown
            self.update(shown, layout=False)
