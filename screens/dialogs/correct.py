"""Correcting the text of a minute after it went out: the new text, and in words what was corrected."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from textual.widget import Widget
from textual.widgets import Input, Label, TextArea

from clerk.problems import Problem
from clerk.text import clean
from screens.dialogs.forms import FormDialog, field
from screens.workbench import office_of
from storage.papers.approval import AgreedCorrection
from storage.papers.corrections import correct
from storage.schema.records import ItemRecord, MinuteRecord

_Answer = TypeVar("_Answer")


class _TextDialog(FormDialog[_Answer]):
    """The text of a minute to change, and a line for what was changed."""

    tall = True
    asks = ""
    example = ""

    def __init__(self, item: ItemRecord) -> None:
        super().__init__()
        self.heading = f"Correct minute {item.minute.citation or item.label}, {item.title}"
        self._item = item

    def body(self) -> Iterable[Widget]:
        """The text and the words."""
        yield Label(self.asks)
        yield TextArea(self._item.minute.text, id="text", compact=True, soft_wrap=True)
        yield from field("What was it?", Input(placeholder=f"e.g. {self.example}", id="words", compact=True))

    def values(self) -> tuple[str, str]:
        """The text and the words as they stand."""
        return clean(self.query_one(TextArea).text), self.query_one(Input).value.strip()


class CorrectDialog(_TextDialog[MinuteRecord]):
    """Records a correction of a circulated minute; answers with the minute as it then is."""

    asks = "These minutes went out. A change is kept as a correction, with its time."
    example = "the name of the contractor"

    def __init__(self, item: ItemRecord, now: datetime) -> None:
        super().__init__(item)
        self._now = now

    async def keep(self) -> MinuteRecord:
        """Record the correction. Raises Problem without words, or where the text is the same."""
        text, words = self.values()
        minute = self._item.minute
        return await office_of(self).ask(correct, minute.id, text, minute.version, words, self._now.astimezone())


class AgreeDialog(_TextDialog[AgreedCorrection]):
    """Notes the corrected text of a minute; it is changed once the minutes are approved with it."""

    asks = "The text as it is to read once the minutes are approved with it:"
    example = "the removal of J Ash from those present"

    async def keep(self) -> AgreedCorrection:
        """The correction. Raises Problem without words, or where the text is the same."""
        text, words = self.values()
        minute = self._item.minute
        if not words:
            raise Problem(
                "Say what was corrected, as it is to stand in the resolution: “the removal of ... from ...”.", "words"
            )
        if text == minute.text:
            raise Problem("The text is the same as before. Change it above, or go back.", "text")
        return AgreedCorrection(words.rstrip("."), minute.id, text, minute.version)
