"""Filing the sample office in a database, in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from clerk.vocabulary import MeetingKind, MeetingStatus
from storage.business.agendas import list_items
from storage.file.database import Store
from storage.file.together import together
from storage.papers.approval import AgreedCorrection, approve
from storage.sample.calling import Called, call_meeting, meeting_days, open_books, people_by_surname, status_of
from storage.sample.minuting import enter_matters, enter_programme, keep_roll, write_minutes
from storage.sample.reading import BODIES, read_body
from storage.sample.texts import Blanks
from storage.sittings.meetings import close_meeting, set_status

_ORDER = list(MeetingStatus)
_APPROVED = (MeetingStatus.APPROVED, MeetingStatus.SIGNED)
_A_WEEK, _A_FORTNIGHT = timedelta(weeks=1), timedelta(weeks=2)


def load_sample(store: Store, today: date) -> None:
    """File an invented council in an empty database: two bodies and their meetings of a year about `today`.

    Days follow from `today` by rule, so that one meeting of each body is always lately held and one soon to come.
    Raises Invalid if a body with one of the codes is there already; then nothing is changed.
    """
    with together(store) as joined:
        for name in BODIES:
            _file_body(joined, name, today)


def _file_body(store: Store, name: str, today: date) -> None:
    sample = read_body(name)
    days = meeting_days(sample, today)
    body = open_books(store, sample.data, days)
    people = people_by_surname(store, sample.data)
    form, starts = body.policy.date_form, sample.data["calendar"]["starts"]
    meetings = {
        key: call_meeting(store, body, data, Blanks(key, days, form), starts) for key, data in sample.meetings.items()
    }
    meetings = _with_numbers(store, meetings)
    waiting: list[Called] = []
    for key, called in meetings.items():
        keep_roll(store, called, people)
        waiting = _approve(store, called, waiting)
        write_minutes(store, called, sample.data["usual_minutes"])
        enter_matters(store, called, body, meetings)
        status = status_of(called.data, days[key], today)
        _through_life(store, called, min(status, MeetingStatus.CIRCULATED, key=_ORDER.index), today)
        waiting += [called] if status in _APPROVED else []
    enter_programme(store, body, sample.data, meetings)


def _approve(store: Store, approving: Called, waiting: Sequence[Called]) -> list[Called]:
    """Approve at a meeting the earlier minutes that wait for it, and sign them; returns those that go on waiting.

    The resolution stands in the approving meeting's minute until that is written in the words of its file.
    """
    if approving.meeting.kind is MeetingKind.EXTRAORDINARY:
        return list(waiting)
    held = approving.meeting.held_on
    ready = [called for called in waiting if called.meeting.held_on + _A_FORTNIGHT < held]
    corrected: dict[str, list[str]] = next(
        (item["corrections"] for item in approving.data["items"] if "corrections" in item), {}
    )
    at = datetime.combine(held, approving.meeting.starts, UTC)
    for called in ready:
        words = map(approving.blanks.fill, corrected.get(called.blanks.key, ()))
        approve(store, approving.meeting.id, called.meeting.id, [AgreedCorrection(one) for one in words], at=at)
        if called.data["status"] == MeetingStatus.SIGNED:
            set_status(store, called.meeting.id, MeetingStatus.SIGNED, at)
    return [called for called in waiting if called not in ready]


def _through_life(store: Store, called: Called, status: MeetingStatus, today: date) -> None:
    """Take a meeting's papers step by step to where they are before approval, each on a likely day."""
    held = called.meeting.held_on
    likely = {MeetingStatus.PUBLISHED: held - _A_WEEK, MeetingStatus.CIRCULATED: held + _A_WEEK}
    for step in _ORDER[1 : _ORDER.index(status) + 1]:
        at = datetime.combine(min(likely.get(step, held), today), called.meeting.starts, UTC)
        if step is MeetingStatus.DRAFT and "ended" in called.data:
            close_meeting(store, called.meeting.id, called.data["ended"], at)
        else:
            set_status(store, called.meeting.id, step, at)


def _with_numbers(store: Store, meetings: dict[str, Called]) -> dict[str, Called]:
    """The meetings again once all are called: now every minute has its number, and texts may cite it."""
    numbered: dict[str, Called] = {}
    for key, called in meetings.items():
        records = {item.id: item for item in list_items(store, called.meeting.id)}
        numbered[key] = replace(called, items={name: records[item.id] for name, item in called.items.items()})
    cited = {
        name: (item.minute.citation, item.title) for called in numbered.values() for name, item in called.items.items()
    }
    return {key: replace(called, blanks=replace(called.blanks, cited=cited)) for key, called in numbered.items()}
