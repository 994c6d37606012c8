"""How many of the public and of the press there were."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.widget import Widget
from textual.widgets import Input

from clerk.problems import Problem
from clerk.text import whole_number
from screens.dialogs.forms import FormDialog, field


@dataclass(frozen=True, slots=True)
class Gallery:
    """Numbers of people; None for not counted."""

    public: int | None
    press: int | None


class GalleryDialog(FormDialog[Gallery]):
    """Asks for both numbers; an empty field was not counted."""

    heading = "In the gallery"

    def __init__(self, start: Gallery) -> None:
        super().__init__()
        self._start = start

    def body(self) -> Iterable[Widget]:
        """Two fields."""
        for label, name, number in (("Public", "public", self._start.public), ("Press", "press", self._start.press)):
            yield from field(label, Input("" if number is None else str(number), id=f"gallery-{name}", compact=True))

    def values(self) -> tuple[str, str]:
        """Both numbers as typed."""
        public, press = (self.query_one(f"#gallery-{name}", Input).value.strip() for name in ("public", "press"))
        return public, press

    def entered(self) -> None:
        """Enter keeps what is there."""
        self.action_save()

    async def keep(self) -> Gallery:
        """The numbers. Raises Problem for what is no number."""
        numbers: list[int | None] = []
        for name, typed in zip(("public", "press"), self.values(), strict=True):
            number = whole_number(typed)
            if typed and number is None:
                said = f'"{typed}" is not a number of people. Write it like 4, or leave it empty.'
                raise Problem(said, f"gallery-{name}")
            numbers.append(number)
        return Gallery(*numbers)
