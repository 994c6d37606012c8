"""The minute cited at the cursor, in words: what was decided, and what of it is still open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from clerk.dates import write_date
from clerk.notation.blocks import Reference
from clerk.notation.parser import parse
from clerk.vocabulary import MatterStatus, Part
from screens.widgets.understood import Line, Section, understood
from storage.council.bodies import get_body
from storage.file.database import Store
from storage.outcomes.citing import MinuteOnFile, on_file
from storage.schema.records import MatterRecord
from storage.texts.minutes import resolve


@dataclass(frozen=True, slots=True)
class Cited:
    """A minute as it is shown beside the text that cites it."""

    minute_id: int
    heading: str
    when: str
    private: bool
    sections: tuple[Section, ...]

    @property
    def open_count(self) -> int:
        """How much of it is still open."""
        return sum(len(section.lines) for section in self.sections if section.heading == OPEN)


OPEN = "Still open"


def citation_at(references: Sequence[Reference], text: str, offset: int) -> str:
    """The citation at a place of a text: on its line the last one begun before it, or else the first after; or ""."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = [one for one in references if start <= one.span.start and (end < 0 or one.span.start < end)]
    before = [one for one in line if one.span.start <= offset]
    chosen = before[-1:] or line[:1]
    return chosen[0].citation if chosen else ""


def look_up(store: Store, body_id: int, citation: str, held_on: date) -> Cited | None:
    """What a citation in minutes of that day leads to, or None."""
    found = resolve(store, body_id, citation, held_on)
    if found is None:
        return None
    there = on_file(store, found.minute_id)
    return Cited(
        there.minute.id,
        f"{there.minute.citation or citation} {there.title}",
        write_date(there.held_on, "18 July 2019"),
        there.part is Part.PRIVATE,
        tuple(sections(store, body_id, there)),
    )


def sections(store: Store, body_id: int, there: MinuteOnFile) -> list[Section]:
    """What was decided in a minute and what is still open of it; its actions where none is kept as a matter."""
    told = understood(parse(there.minute.text, get_body(store, body_id).policy.numbering), lambda citation: "")
    wanted = ("Decisions",) if there.matters else ("Decisions", "Actions")
    shown = [section for section in told if section.heading in wanted]
    still_open = tuple(Line(_matter(matter)) for matter in there.open_matters)
    return [*shown, Section(OPEN, still_open)] if still_open else shown


def _matter(matter: MatterRecord) -> str:
    """A matter in one line: whose, what, by when, and the latest news."""
    owner = f"{matter.owner}: " if matter.owner else ""
    due = write_date(matter.due, "18 July 2019") if matter.due else matter.due_text
    by = f", by {due}" if due else ""
    news = f" ({matter.last_update or matter.status.value})"
    plain = matter.status is MatterStatus.OPEN and not matter.last_update
    return f"{owner}{matter.text}{by}{'' if plain else news}"
