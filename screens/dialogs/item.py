"""One agenda item, whole: what it is called, who brings it, its papers and what it asks for."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from textual.widget import Widget
from textual.widgets import Input, Label, Select, TextArea

from clerk.papers import ParsedPaper, paper_line, parse_papers
from clerk.vocabulary import Part, Purpose
from screens.dialogs.forms import FormDialog, field
from storage.business.agendas import ItemFields
from storage.schema.records import ItemRecord

_PARTS = (("in public", Part.PUBLIC.value), ("in private, with the public excluded", Part.PRIVATE.value))
_NUMBERED = (("has a number", "yes"), ("has no number", "no"))


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """An item as filled in, with its papers."""

    fields: ItemFields
    papers: tuple[ParsedPaper, ...]


class ItemDialog(FormDialog[ItemRecord]):
    """Changes `item`. `change` keeps what was filled in and gives the item as it then is."""

    tall = True

    def __init__(self, item: ItemRecord, change: Callable[[ItemDraft], Awaitable[ItemRecord]]) -> None:
        super().__init__()
        self.heading = f"Agenda item {item.label}".rstrip()
        self._item = item
        self._change = change

    def body(self) -> Iterable[Widget]:
        """The form."""
        item = self._item
        yield from field("Title", Input(item.title, id="title", compact=True))
        yield from field("Instruction", Input(item.instruction, id="instruction", compact=True))
        yield from field("Brought by", Input(item.lead, id="lead", compact=True))
        purposes = [(purpose.value, purpose.value) for purpose in Purpose]
        yield from field("For", Select(purposes, value=item.purpose.value, allow_blank=False, id="for", compact=True))
        yield from field("Taken", Select(_PARTS, value=item.part.value, allow_blank=False, id="part", compact=True))
        numbered = "yes" if item.numbered else "no"
        yield from field("Minute", Select(_NUMBERED, value=numbered, allow_blank=False, id="numbered", compact=True))
        yield Label("Papers, one to a line: name, pages, private")
        yield TextArea(self._paper_lines(), id="papers", classes="short", compact=True)
        yield Label("Recommendations of the report")
        yield TextArea(item.recommendation, id="recommendation", classes="short", compact=True)
        yield Label("Usual minute, written when the minutes are begun")
        yield TextArea(item.usual_minute, id="usual_minute", classes="short", compact=True)

    def values(self) -> ItemDraft:
        """The form as it stands."""
        given = ItemFields(
            title=self.query_one("#title", Input).value,
            instruction=self.query_one("#instruction", Input).value,
            purpose=Purpose(str(self.query_one("#for", Select).value)),
            lead=self.query_one("#lead", Input).value,
            part=Part(str(self.query_one("#part", Select).value)),
            standing=self._item.standing,
            numbered=self.query_one("#numbered", Select).value == "yes",
            recommendation=self.query_one("#recommendation", TextArea).text,
            usual_minute=self.query_one("#usual_minute", TextArea).text,
            public_summary=self._item.public_summary,
        )
        return ItemDraft(given, parse_papers(self.query_one("#papers", TextArea).text))

    async def keep(self) -> ItemRecord:
        """Keep the item."""
        return await self._change(self.values())

    def _paper_lines(self) -> str:
        papers = (ParsedPaper(paper.file_name, paper.pages, paper.part) for paper in self._item.papers)
        return "\n".join(map(paper_line, papers))
