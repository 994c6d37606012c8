"""What is looked at before each step in the life of a meeting's papers: one small function a check."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from clerk.dates import write_date, write_weekday_date
from clerk.notice import NOTICE_POLICIES, NoticePolicy, last_day_to_publish, notice_given
from clerk.policy import Policy
from clerk.vocabulary import MeetingStatus, Presence, Purpose
from clerk.wording.people import listed
from storage.schema.records import ItemRecord, MeetingFile


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check found, as a sentence. What `must` be put right stops the step; the rest is for the clerk."""

    sentence: str
    must: bool = False


@dataclass(frozen=True, slots=True)
class Papers:
    """What a check looks at: everything on the meeting, the day of the step, and what the rest of the office says.

    `not_to_freeze` are the reasons for which the numbers may not be fixed yet, `flagged` the titles of items with
    places marked `??`, `approvers` the days of coming meetings that could approve the minutes.
    """

    file: MeetingFile
    day: date
    not_to_freeze: tuple[str, ...] = ()
    flagged: tuple[str, ...] = ()
    approvers: tuple[date, ...] = ()
    since: date | None = field(default=None)

    @property
    def policy(self) -> Policy:
        """The body's rules."""
        return self.file.body.policy


Check = Callable[[Papers], Iterator[Finding]]


def has_business(papers: Papers) -> Iterator[Finding]:
    """An agenda without items is no agenda."""
    if not papers.file.items:
        yield Finding("There is nothing on the agenda. Add its items first.", must=True)


def enough_notice(papers: Papers) -> Iterator[Finding]:
    """The clear days between publishing and the meeting, by the body's own policy of notice."""
    rule = notice_policy(papers.policy)
    meeting_day = papers.file.meeting.held_on
    if rule is None:
        return
    if papers.day >= meeting_day:
        yield Finding("The agenda is published on the day of the meeting or after it: there is no notice at all.")
        return
    notice = notice_given(papers.day, meeting_day, rule, papers.policy.extra_days)
    if not notice.enough:
        last = last_day_to_publish(meeting_day, rule, papers.policy.extra_days).issued
        yield Finding(
            f"{notice.clear_days} clear {'day' if notice.clear_days == 1 else 'days'} of notice, and {rule.days} are "
            f"needed ({rule.name}). The last day to publish was {write_weekday_date(last, papers.policy.date_form)}."
        )


def decisions_prepared(papers: Papers) -> Iterator[Finding]:
    """An item for decision has somebody who leads on it and a paper or recommendation to decide on."""
    business = [item for item in papers.file.items if item.purpose is Purpose.DECISION and not item.standing]
    yield from _about("has nobody who leads on it", (item for item in business if not item.lead))
    bare = (item for item in business if not item.papers and not item.recommendation)
    yield from _about("is for decision without a paper or a recommendation", bare)


def was_published(papers: Papers) -> Iterator[Finding]:
    """A meeting begins after its agenda went out."""
    if papers.file.meeting.status is MeetingStatus.PLANNED:
        yield Finding("The agenda has not been noted as published.")


def its_day_has_come(papers: Papers) -> Iterator[Finding]:
    """A meeting begins on its day, or its day was changed."""
    held_on = papers.file.meeting.held_on
    if papers.day < held_on:
        yield Finding(f"The meeting is called for {write_weekday_date(held_on, papers.policy.date_form)}.")


def roll_called(papers: Papers) -> Iterator[Finding]:
    """Everybody on the roll has been called."""
    uncalled = sum(entry.presence is Presence.UNCALLED for entry in papers.file.roll)
    if uncalled:
        yield Finding(f"{uncalled} {'person' if uncalled == 1 else 'people'} on the roll not called.")


def room_agrees(papers: Papers) -> Iterator[Finding]:
    """Roll, clock and agenda agree on who was in the room and what could be done there."""
    # Asked once before a step, as is the language of the shorthand below.
    from clerk.room import room_findings
    from storage.sittings.rooms import room_of

    for found in room_findings(room_of(papers.file)):
        yield Finding(found.sentence)


def nothing_flagged(papers: Papers) -> Iterator[Finding]:
    """No place is still marked to be checked: that is what the mark is for."""
    if papers.flagged:
        titles = ", ".join(f"“{title}”" for title in papers.flagged)
        yield Finding(f"Still marked ?? to be checked: {titles}. Write what belongs there, or take the mark out.", True)


def no_shorthand_left(papers: Papers) -> Iterator[Finding]:
    """No line of shorthand stands in the minutes as it was typed."""
    # Every start of the program would pay for loading the language.
    from clerk.notation.left_over import left_as_shorthand

    for item in papers.file.items:
        for line in left_as_shorthand(item.minute.text):
            yield Finding(f"“{item.title}” has a line that still stands as typed in shorthand: “{line}”.")


def all_minuted(papers: Papers) -> Iterator[Finding]:
    """Every item has a minute."""
    yield from _about("has no minute", (item for item in papers.file.items if not item.minute.text.strip()))


def has_ended(papers: Papers) -> Iterator[Finding]:
    """The minutes say when the meeting ended."""
    if papers.file.meeting.ended is None:
        yield Finding("The time at which the meeting ended has not been noted.")


def numbers_may_freeze(papers: Papers) -> Iterator[Finding]:
    """Numbers are fixed in their order, and nothing that may still change is cited in what goes out."""
    for reason in papers.not_to_freeze:
        yield Finding(reason, must=True)


def can_be_approved(papers: Papers) -> Iterator[Finding]:
    """There is a later meeting that may approve minutes."""
    if not papers.approvers:
        yield Finding("There is no later meeting that may approve these minutes yet. Call one first.", must=True)


def not_before_approval(papers: Papers) -> Iterator[Finding]:
    """Minutes are signed at the meeting that approves them or after it (LGA 1972, Schedule 12, paragraph 41(1))."""
    if papers.since is not None and papers.day < papers.since:
        yield Finding(
            f"The minutes were approved on {write_date(papers.since, papers.policy.date_form)}, and cannot have been "
            "signed before. Check the day.",
            must=True,
        )


def notice_policy(policy: Policy) -> NoticePolicy | None:
    """The body's policy of notice; None where this version of the program does not know it."""
    return NOTICE_POLICIES.get(policy.notice)


def _about(what: str, items: Iterator[ItemRecord]) -> Iterator[Finding]:
    """One sentence about all items; `what` begins with "has" or "is", in the plural where there are several."""
    titles = [f"“{item.title}”" for item in items]
    verb, _, rest = what.partition(" ")
    if titles:
        yield Finding(f"{listed(titles)} {verb if len(titles) == 1 else _PLURAL[verb]} {rest}.")


_PLURAL = {"has": "have", "is": "are"}
