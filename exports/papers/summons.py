"""The agenda with its front sheet: the summons, who signed it, and the notice to the public, before the business."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import dropwhile, takewhile

from clerk.dates import write_date, write_time, write_weekday_date
from clerk.labels import labels_of, said
from clerk.publication import filled
from exports.content.document import Document, Edition, Node, PageBreak, Paragraph, Run, Section, Signature
from exports.papers.agenda import agenda_document
from exports.papers.front import sitting
from storage.schema.records import MeetingFile


def summons_document(file: MeetingFile, edition: Edition = Edition.PUBLIC, made_at: datetime | None = None) -> Document:
    """The agenda in that edition, with the front sheet as its first page. `made_at` is the day of the summons."""
    agenda = agenda_document(file, edition, made_at)
    head = tuple(takewhile(_of_the_front, agenda.nodes))
    rest = tuple(dropwhile(_of_the_front, agenda.nodes))
    sheet = tuple(_sheet(file, agenda.made_at))
    return replace(agenda, nodes=(*head, *sheet, *((PageBreak(),) if rest else ()), *rest))


def _of_the_front(node: Node) -> bool:
    return not isinstance(node, Section)


def _sheet(file: MeetingFile, made_at: datetime) -> Iterator[Node]:
    """Summons, signature and notice, as the body's policy words them."""
    policy = file.body.policy
    words, values = policy.publication, _values(file)
    labels = labels_of(policy.house_style.labels)
    summons = list(_paragraphs(filled(said(labels, words.summons), values)))
    notice = list(_paragraphs(filled(said(labels, words.public_notice), values)))
    dated = write_date(made_at.date(), policy.date_form)
    if summons:
        yield Section("Summons")
        yield from summons
        yield Paragraph((Run(said(labels, "Dated {day}").format(day=dated)),), keeps_with_next=True)
    if words.proper_officer.strip():
        yield Signature(", ".join(line.strip() for line in words.proper_officer.splitlines() if line.strip()))
    if notice:
        yield Section("Notice to the public")
        yield from notice


def _paragraphs(text: str) -> Iterator[Paragraph]:
    return (Paragraph((Run(line.strip()),)) for line in text.splitlines() if line.strip())


def _values(file: MeetingFile) -> dict[str, str]:
    policy, meeting = file.body.policy, file.meeting
    return {
        "body": file.body.name,
        "council": file.body.council,
        "sitting": said(labels_of(policy.house_style.labels), sitting(file)),
        "day": write_weekday_date(meeting.held_on, policy.date_form),
        "time": write_time(meeting.starts, policy.time_form),
        "venue": meeting.venue or file.body.venue,
        "contact": file.body.contact,
    }
