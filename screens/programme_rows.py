"""The rows of the work programme, and everything about one entry."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.text import Text
from textual.widgets.option_list import Option

from clerk.dates import write_date, write_weekday_date
from clerk.vocabulary import Part
from screens.dialogs.pick import PickDialog, by_words
from screens.widgets.row_list import columns, dim_line, heading
from storage.outcomes.planning import Offer, ProgrammePlan
from storage.schema.records import BodyRecord, ProgrammeRecord

_FORM = "18 July 2019"

NOTHING = "The work programme is empty. Press a to enter business that is to come."


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """The programme of a body, and the bodies of the office."""

    body: BodyRecord
    plan: ProgrammePlan
    bodies: tuple[BodyRecord, ...]

    @property
    def entries(self) -> tuple[ProgrammeRecord, ...]:
        """Every entry in the order shown."""
        plan = self.plan
        planned = (entry for meeting in plan.meetings for entry in meeting.entries)
        return (*plan.overdue, *plan.undated, *planned, *plan.later)

    @property
    def standing(self) -> str:
        """How many there are of each."""
        plan = self.plan
        said = [f"{len(self.entries)} on it"]
        said += [f"{len(plan.overdue)} overdue"] if plan.overdue else []
        said += [f"{len(plan.undated)} undated"] if plan.undated else []
        return ", ".join(said)


def programme_rows(view: ProgrammeView, words: str) -> list[Option]:
    """Overdue and undated business, then every meeting to come with what is planned for it."""
    plan = view.plan
    rows = [*_group("Overdue", plan.overdue, words), *_group("Not planned yet", plan.undated, words)]
    for planned in plan.meetings:
        named = f"{write_weekday_date(planned.meeting.held_on, _FORM)} · {planned.meeting.status.value}"
        below = _group(named, planned.entries, words)
        rows += below or ([] if words.strip() else [heading(f"{named} · nothing planned")])
    return [*rows, *_group("Later, when no meeting is called yet", plan.later, words)]


def _group(name: str, entries: Iterable[ProgrammeRecord], words: str) -> list[Option]:
    rows = [Option(_row(entry), id=str(entry.id)) for entry in entries if speaks_of(entry, words)]
    return [heading(name), *rows] if rows else []


def speaks_of(entry: ProgrammeRecord, words: str) -> bool:
    """Whether all words typed stand in an entry."""
    said = (entry.title, entry.lead, entry.cabinet_member, entry.source, entry.purpose)
    return all(word in " ".join(said).casefold() for word in words.casefold().split())


def _row(entry: ProgrammeRecord) -> RenderableType:
    title = Text(" ".join(entry.title.split()), no_wrap=True, overflow="ellipsis")
    marks = []
    marks += ["key"] if entry.key_decision else []
    marks += ["on agenda"] if entry.item_id is not None else []
    private = "PRIVATE" if entry.part is Part.PRIVATE else ""
    below = " · ".join(filter(None, (private, entry.lead or "no lead", entry.cabinet_member, entry.source)))
    return columns((Group(title, dim_line(below)), None), ("\n".join(marks), 9))


def entry_details(entry: ProgrammeRecord | None) -> RenderableType:
    """Everything about an entry."""
    if entry is None:
        return Text("")
    rows = (
        ("Planned for", write_date(entry.due, _FORM) if entry.due else "no day yet"),
        ("Lead", entry.lead),
        ("Cabinet Member", entry.cabinet_member),
        ("Purpose", entry.purpose),
        ("Source", entry.source),
        ("Key decision", "yes" if entry.key_decision else ""),
        ("Asked for", entry.clause_words),
    )
    lines = [Text.assemble((f"{label:<16}", "dim"), text, overflow="fold") for label, text in rows if text]
    return Group(Text(entry.title, "bold", overflow="fold"), *lines)


def picking(offers: Sequence[Offer]) -> PickDialog:
    """Asks which entry goes on an agenda; answers with its id."""
    rows = [(str(offer.entry.id), f"{offer.entry.title} ({offer.why.value})") for offer in offers]
    return PickDialog("From the work programme", by_words(rows), "Words of its title")
