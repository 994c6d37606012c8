"""The notice of decisions: what was decided, why, what else was considered, who had an interest, and until when a
decision can be called in.

What a notice of an executive decision has to say is laid down in the Local Authorities (Executive Arrangements)
(Meetings and Access to Information) (England) Regulations 2012, regulation 12. The reasons and the options are taken
from the minute, under the sub-headings that the clerk gave them there.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

from clerk.calendar import counting_days_from
from clerk.dates import write_weekday_date
from clerk.labels import labels_of, said
from clerk.notation.parser import parse
from clerk.notice_policies import NOTICE_POLICIES
from exports.content.document import (
    Detail,
    Document,
    Edition,
    ItemHeading,
    Node,
    Paragraph,
    Resolution,
    Run,
    Section,
    SubHeading,
)
from exports.content.editions import holds_private, items_in
from exports.content.links import Anchors
from exports.papers.declarations import Declarations
from exports.papers.front import day, details, front, held, publisher, section_heading, sitting
from exports.papers.minute_text import minute_nodes
from exports.papers.notes import left_out
from exports.papers.standing import CONFIRMED, draft_mark
from storage.schema.records import ItemRecord, MeetingFile

_UNCONFIRMED = "Decisions as recorded in the {word} minutes, which are subject to confirmation at the next meeting"
_NOT_PUBLIC = "Not for publication: this notice contains decisions taken in private"
_NONE = "No decisions were taken."
_TOLD = re.compile(r"\b(reasons?|options?|alternatives?|call-in|financial|legal)\b", re.IGNORECASE)


def decision_notice(file: MeetingFile, edition: Edition = Edition.PUBLIC, made_at: datetime | None = None) -> Document:
    """The notice in that edition. Where the body's decisions wait for call-in, they do from the day it is made."""
    made_at = made_at or datetime.now(UTC)
    private, draft = holds_private(file, edition), file.meeting.status not in CONFIRMED
    subtitle = f"Notice of decisions taken at the {sitting(file)} held on {held(file)}"
    unconfirmed = _UNCONFIRMED.format(word=file.body.policy.draft_word)
    statuses = (*((unconfirmed,) if draft else ()), *((_NOT_PUBLIC,) if private else ()))
    standing = (draft_mark(file), "Not for publication" if private else "")
    return Document(
        title=f"{file.body.name}: notice of decisions of {day(file)}",
        subject=subtitle,
        author=publisher(file),
        running_head=f"{file.body.name}, {day(file)}",
        running_status=". ".join(filter(None, standing)),
        footer=publisher(file),
        edition=edition,
        made_at=made_at,
        nodes=(
            *front(file, subtitle, statuses),
            *details(file, joining=False),
            *_call_in(file, made_at),
            *_decisions(file, edition),
        ),
        notes=tuple(left_out(file, edition)),
        style=file.body.policy.house_style,
        draft=draft,
        day=day(file),
    )


def _call_in(file: MeetingFile, made_at: datetime) -> Iterator[Node]:
    """Until when members can call a decision in, where the body has call-in."""
    policy = file.body.policy
    days = policy.publication.call_in_days
    rule = NOTICE_POLICIES.get(policy.notice)
    published = made_at.date()
    if days <= 0:
        return
    yield Detail("Published", (Run(write_weekday_date(published, policy.date_form)),))
    if rule is not None:
        labels = labels_of(policy.house_style.labels)
        last = write_weekday_date(counting_days_from(published, days, rule), policy.date_form)
        yield Detail(
            "Call-in", (Run(said(labels, "Decisions may be called in until the end of {day}.").format(day=last)),)
        )


def _decisions(file: MeetingFile, edition: Edition) -> Iterator[Node]:
    items = items_in(file, edition)
    labels = labels_of(file.body.policy.house_style.labels)
    anchors = Anchors(file, items)
    decided = [(item, nodes) for item in items if (nodes := tuple(_of_item(file, edition, anchors, item)))]
    if not decided:
        yield Section("Decisions")
        yield Paragraph((Run(said(labels, _NONE)),))
    for part, group in groupby(decided, key=lambda pair: pair[0].part):
        yield Section(section_heading(file.body.policy, part))
        for item, nodes in group:
            number = item.minute.heading_number if item.numbered else ""
            yield ItemHeading(number, item.title.strip() or said(labels, "Untitled item"), anchors.of(item))
            yield from nodes


def _of_item(file: MeetingFile, edition: Edition, anchors: Anchors, item: ItemRecord) -> Iterator[Node]:
    """The decisions of an item with what belongs to them; nothing for an item without a decision."""
    policy = file.body.policy
    written = tuple(minute_nodes(parse(item.minute.text, policy.numbering), policy, anchors.find))
    decisions = [node for node in written if isinstance(node, Resolution)]
    if not decisions:
        return
    yield from decisions
    yield from _told(written)
    interests = Declarations(file, edition, (item,), only_theirs=True).sentences()
    if interests:
        yield SubHeading("Interests declared")
        yield from interests


def _told(written: tuple[Node, ...]) -> Iterator[Node]:
    """What stands under sub-headings that speak of reasons, options or call-in, without the decisions among it."""
    telling = False
    for node in written:
        if isinstance(node, SubHeading):
            telling = bool(_TOLD.search(node.text))
        if telling and not isinstance(node, Resolution):
            yield node
