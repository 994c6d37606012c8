"""The first page of minutes that are paged through the year, in the export dialog; and keeping how many they took."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from clerk.problems import Problem
from clerk.text import whole_number
from exports.content.document import Edition
from exports.offered import Made
from exports.sent.page_numbers import MINUTES, PAGED, begun, count_pages, note_pages, starts_of, to_count, why_there
from screens.dialogs.export_choices import LARGE, ExportSource
from screens.dialogs.forms import field
from screens.dialogs.prompt import PromptDialog
from screens.workbench import office_of

_HOW_MANY = "How many pages do these minutes have?"
_WHY = "LibreOffice is not here to count them. Open the document and look at the last page."


class FirstPage(Vertical):
    """Shows at which page the minutes begin and why, and lets it be changed; hidden where there is nothing to page."""

    DEFAULT_CSS = "FirstPage { height: auto; }"

    def __init__(self, source: ExportSource) -> None:
        super().__init__(id="paging")
        self._source = source
        self._edition = Edition.PUBLIC
        self._usual = ""

    def compose(self) -> ComposeResult:
        """The number, and below it why."""
        yield from field("First page", Input("", id="first-page", classes="hinted", compact=True))

    def show_for(self, kinds: Iterable[str], edition: Edition, ending: str, looks: Iterable[str]) -> None:
        """Show the first page of what is chosen; a number that was typed stays."""
        start = self._source.starts.get(edition)
        # Large print takes other pages than those of the minute book.
        self.display = start is not None and MINUTES in kinds and ending in PAGED and LARGE not in looks
        if start is None:
            return
        typed, before = self.query_one("#first-page", Input), self._usual
        self._edition, self._usual = edition, str(start.first)
        if typed.value in ("", before):
            typed.value = self._usual
        self.query_one("#first-page-hint", Static).update(Content(why_there(start, self._source.file)))

    def paged(self, made: Made) -> Made:
        """The minutes from the page chosen; raises Problem where what is typed is no page."""
        if not self.display:
            return made
        start, asked = self._source.starts.get(self._edition), self._asked()
        return replace(made, document=begun(made.document, self._source.file, start, asked))

    def _asked(self) -> int | None:
        typed = self.query_one("#first-page", Input).value.strip()
        if typed in ("", self._usual):
            return None
        page = whole_number(typed)
        if not page:
            raise Problem(f'"{typed}" is not the number of a page. Give a whole number above 0.')
        return page

    async def keep(self, made: Made, path: Path, ending: str) -> tuple[str, ...]:
        """Keep how many pages final minutes took, asking where they cannot be counted; a sentence of what is kept."""
        file, start = self._source.file, self._source.starts.get(self._edition)
        known = start is not None and (start.known or self._asked() is not None)
        if not self.display or not known or not to_count(file, MINUTES, ending):
            return ()
        count = await asyncio.to_thread(_counted, path, ending)
        if count is None:
            count = await self._ask()
        office, document = office_of(self.screen), made.document
        said = await office.ask(note_pages, file, document.edition, document.first_page, count)
        self._source = replace(self._source, starts=await office.ask(starts_of, file))
        return (said,)

    async def _ask(self) -> int | None:
        typed = await self.app.push_screen_wait(PromptDialog(_HOW_MANY, "Pages", hint=_WHY)) or ""
        return whole_number(typed.strip()) or None


def _counted(path: Path, ending: str) -> int | None:
    return count_pages(path.read_bytes(), ending)
