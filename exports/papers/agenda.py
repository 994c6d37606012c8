"""The agenda of a meeting as a content tree."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby

from clerk.labels import Labels, labels_of, said
from clerk.notation.parser import parse
from clerk.vocabulary import MeetingStatus, Purpose
from exports.content.document import (
    Document,
    Edition,
    ItemHeading,
    ItemList,
    Node,
    Note,
    Paragraph,
    Resolution,
    Run,
    Runs,
    Section,
    SubHeading,
)
from exports.content.editions import holds_private, items_in, papers_in
from exports.content.links import Anchors
from exports.papers.attendance import membership_nodes
from exports.papers.front import day, details, front, held, publisher, section_heading, sitting
from exports.papers.minute_text import minute_nodes
from exports.papers.notes import left_out
from storage.schema.records import ItemRecord, MeetingFile, PaperRecord

_DRAFT = "Draft agenda, not yet published"
_NOT_PUBLIC = "Not for publication: this agenda contains private business"
_ENDING = re.compile(r"(?<=\w)\.(?:pdf|docx?|odt|rtf|txt|xlsx?|ods|pptx?|odp)$", re.IGNORECASE)
_EXCLUDED = "Business is to be considered here with the press and public excluded."
# Information is what an item is for when nobody has said otherwise, so it is not said of any.
_PURPOSES = {
    Purpose.DECISION: "For decision",
    Purpose.DISCUSSION: "For discussion",
}


def agenda_document(file: MeetingFile, edition: Edition = Edition.PUBLIC, made_at: datetime | None = None) -> Document:
    """The agenda in that edition. `made_at` is written into the file's properties; the present moment if not given."""
    items = items_in(file, edition)
    anchors = Anchors(file, items)
    private = holds_private(file, edition)
    draft = file.meeting.status is MeetingStatus.PLANNED
    subtitle = f"Agenda for the {sitting(file)} to be held on {held(file)}"
    standing = ("Draft" if draft else "", "Not for publication" if private else "")
    return Document(
        title=f"{file.body.name}: {'draft agenda' if draft else 'agenda'} for {day(file)}",
        subject=subtitle,
        author=publisher(file),
        running_head=f"{file.body.name}, {day(file)}",
        running_status=". ".join(filter(None, standing)),
        footer=publisher(file),
        edition=edition,
        made_at=made_at or datetime.now(UTC),
        nodes=(
            *front(file, subtitle, (*((_DRAFT,) if draft else ()), *((_NOT_PUBLIC,) if private else ()))),
            *details(file, joining=True),
            *membership_nodes(file),
            *_business(file, edition, anchors),
        ),
        notes=tuple(left_out(file, edition)),
        style=file.body.policy.house_style,
        draft=draft,
        day=day(file),
    )


def _business(file: MeetingFile, edition: Edition, anchors: Anchors) -> Iterator[Node]:
    """The items under the headings of their parts, with a line where this edition leaves private business out.

    The public is told that business will be taken in private, though not which: the agenda itself is open to it (Local
    Government Act 1972, section 100B(1)), and a number that is missing would ask for the reason.
    """
    labels = labels_of(file.body.policy.house_style.labels)
    shown = {item.id for item in items_in(file, edition)}
    for (part, kept), items in groupby(file.items, key=lambda item: (item.part, item.id in shown)):
        yield Section(section_heading(file.body.policy, part))
        if not kept:
            yield Paragraph((Run(said(labels, _EXCLUDED)),))
        for item in items if kept else ():
            number = f"{item.label}." if item.label else ""
            yield ItemHeading(number, item.title.strip() or said(labels, "Untitled item"), anchors.of(item))
            note = _note(item, papers_in(item, edition), labels)
            for node in _nodes(item.instruction, file, anchors):
                yield replace(node, keeps_with_next=True) if note and isinstance(node, Paragraph) else node
            if note:
                yield Note(note)
            yield from _recommendation(item, file, anchors)


def _nodes(text: str, file: MeetingFile, anchors: Anchors) -> Iterator[Node]:
    """Text that the clerk typed for the agenda, read as the text of a minute is; but nothing is decided in it yet."""
    for node in minute_nodes(parse(text, file.body.policy.numbering), file.body.policy, anchors.find):
        if isinstance(node, Resolution):
            yield Paragraph(tuple(replace(run, decision_word=False) for run in node.runs), node.clauses is not None)
            yield from (node.clauses,) if node.clauses else ()
        else:
            yield node


def _recommendation(item: ItemRecord, file: MeetingFile, anchors: Anchors) -> Iterator[Node]:
    """What the meeting is asked to decide: one sentence beside its label, several under a heading."""
    nodes = tuple(_nodes(item.recommendation, file, anchors))
    sentences = [runs for node in nodes for runs in _sentences(node)]
    if len(sentences) == 1:
        label = said(labels_of(file.body.policy.house_style.labels), "Recommendation")
        yield Paragraph((Run(f"{label}: ", bold=True), *sentences[0]))
    elif nodes:
        yield SubHeading("Recommendations")
        yield from nodes


def _sentences(node: Node) -> Iterator[Runs]:
    """What a node says, paragraph by paragraph and item by item."""
    if isinstance(node, Paragraph):
        yield node.runs
    if isinstance(node, ItemList):
        yield from (item.runs for item in node.items)


def _note(item: ItemRecord, papers: tuple[PaperRecord, ...], labels: Labels) -> str:
    """Who leads, what the item is for and what to read, each said only where it says something."""
    purpose = said(labels, _PURPOSES.get(item.purpose, ""))
    lead = f"{said(labels, 'Lead')}: {item.lead.strip()}" if item.lead.strip() else ""
    named = "; ".join(_paper(paper, labels) for paper in papers)
    listed = f"{said(labels, 'Paper' if len(papers) == 1 else 'Papers')}: {named}" if papers else ""
    told = [part.rstrip(".") for part in (purpose, lead, listed) if part]
    return ". ".join(told) + ("." if told else "")


def _paper(paper: PaperRecord, labels: Labels) -> str:
    """A paper by its name, without the ending that a reader has no use for, and how long it is."""
    name = _ENDING.sub("", paper.file_name)
    pages = said(labels, "{count} page" if paper.pages == 1 else "{count} pages").format(count=paper.pages)
    return f"{name} ({pages})" if paper.pages else name
