"""Matters arising: what was promised, by whom and by when, and what has come of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlmodel import Session, col, select

from clerk.matters import read_update
from clerk.notation.parser import parse
from clerk.vocabulary import MatterStatus
from storage.business.matter_rows import read_matters, read_updates
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.file.together import together
from storage.schema.business_models import Matter, MatterUpdate
from storage.schema.checks import fetch, one_line, required, several_lines
from storage.schema.mapping import known, policy_of
from storage.schema.models import Body, Meeting, Minute
from storage.schema.origins import whole_clause
from storage.schema.records import MatterRecord, MatterUpdateRecord

_WORDLESS = "A matter arising needs a few words on what was promised."
_STILL_WAITING = (MatterStatus.OPEN, MatterStatus.CARRIED_FORWARD)


@dataclass(frozen=True, slots=True)
class NewMatter:
    """A matter as given. It hangs on a minute and on the words of the clause that it came from.

    `owner` is a person, an officer's title or a body, as the minutes name them; `person_id` the person where it is
    one of those on the books. `due_text` is the date as the minutes say it ("by the next meeting"); `due` is the day
    where they name one, and `due_meeting_id` the meeting it is due at, whose day then counts. `kind` and `rule` say
    how it was found.
    """

    body_id: int
    text: str
    owner: str = ""
    due: date | None = None
    due_text: str = ""
    minute_id: int | None = None
    clause_words: str = ""
    due_meeting_id: int | None = None
    person_id: int | None = None
    kind: str = ""
    rule: str = ""


def open_matters(store: Store, body_id: int | None = None, today: date | None = None) -> list[MatterRecord]:
    """The matters of a body, or of every body, of which something is still expected.

    Those overdue on `today` (the real day by default) come first, and otherwise the newest.
    """
    day = today or date.today()
    with store.read() as session:
        records = [record for record in read_matters(session, body_id) if not record.status.closed]
    return sorted(records, key=lambda record: not record.overdue_on(day))


def all_matters(store: Store, body_id: int | None = None) -> list[MatterRecord]:
    """Every matter of a body, or of every body, closed ones included, newest first."""
    with store.read() as session:
        return read_matters(session, body_id)


def get_matter(store: Store, matter_id: int) -> MatterRecord:
    """One matter; raises NotFound if it is gone."""
    with store.read() as session:
        fetch(session, Matter, matter_id, "matter")
        return _one(session, matter_id)


def add_matter(store: Store, new: NewMatter, at: datetime | None = None) -> MatterRecord:
    """Enter a matter as open; raises Invalid without words, NotFound for a body or minute that is gone.

    Some words of a clause are enough: it hangs on the whole of the clause or sentence in which they stand.
    """
    with store.write() as session:
        body = fetch(session, Body, new.body_id, "body")
        words = one_line(new.clause_words)
        if new.minute_id is not None:
            minute = fetch(session, Minute, new.minute_id, "minute")
            words = whole_clause(parse(minute.text, policy_of(body).numbering), words) if words else ""
        _check_due_meeting(session, new.body_id, new.due_meeting_id)
        row = Matter(
            body_id=new.body_id,
            minute_id=new.minute_id,
            clause_words=words,
            origin_words=words,
            kind=new.kind,
            rule=new.rule,
            text=required(new.text, _WORDLESS, "text"),
            owner=one_line(new.owner),
            person_id=new.person_id,
            due=new.due,
            due_text=one_line(new.due_text),
            due_meeting_id=new.due_meeting_id,
            created_at=at or datetime.now(UTC),
        )
        session.add(row)
        session.flush()
        return _one(session, known(row.id))


def update_matter(
    store: Store,
    matter_id: int,
    status: MatterStatus,
    text: str = "",
    source: str = "",
    reported_meeting_id: int | None = None,
    at: datetime | None = None,
) -> MatterRecord:
    """Note what has come of a matter, from whom, when (now by default) and at which meeting it was or is reported."""
    with store.write() as session:
        row = fetch(session, Matter, matter_id, "matter")
        row.status = MatterStatus(status).value
        session.add(row)
        session.add(
            MatterUpdate(
                matter_id=matter_id,
                status=row.status,
                text=several_lines(text),
                source=one_line(source),
                created_at=at or datetime.now(UTC),
                reported_meeting_id=reported_meeting_id,
            )
        )
        session.flush()
        return _one(session, matter_id)


def update_in_words(
    store: Store, matter_ids: Sequence[int], words: str, source: str = "", at: datetime | None = None
) -> list[MatterRecord]:
    """Note the same of several matters at once, typed on one line: "done: circulated to members on 3 May".

    Without a word for where it stands, an open matter is then in progress and another stays as it is. Raises
    clerk.matters.UpdateNotUnderstood for a line that says nothing, NotFound for a matter that is gone; then none of
    them is changed.
    """
    update = read_update(words)
    with together(store) as joined:
        changed = []
        for matter_id in matter_ids:
            status = get_matter(joined, matter_id).status
            if update.status is not None:
                status = update.status
            elif status in _STILL_WAITING:
                status = MatterStatus.IN_PROGRESS
            changed.append(update_matter(joined, matter_id, status, update.text, source, at=at))
        return changed


def take_back_update(store: Store, matter_id: int) -> MatterRecord:
    """Take back the latest news of a matter, which then stands where it stood before it.

    Raises Invalid where there is no news, or where a meeting has been told of it: then only more news can be added.
    """
    with store.write() as session:
        row = fetch(session, Matter, matter_id, "matter")
        updates = session.exec(
            select(MatterUpdate).where(MatterUpdate.matter_id == matter_id).order_by(col(MatterUpdate.id))
        ).all()
        if not updates:
            raise Invalid("There is no news of this matter to take back.")
        if updates[-1].reported_meeting_id is not None:
            raise Invalid("A meeting has been told of this news. Add what is known now instead.")
        row.status = updates[-2].status if len(updates) > 1 else MatterStatus.OPEN.value
        session.add(row)
        session.delete(updates[-1])
        session.flush()
        return _one(session, matter_id)


def remove_matter(store: Store, matter_id: int) -> None:
    """Take out a matter that was entered by mistake; raises Invalid once there is news of it, which is not lost."""
    with store.write() as session:
        row = fetch(session, Matter, matter_id, "matter")
        if read_updates(session, [matter_id]):
            raise Invalid("There is news of this matter already. Note it as not pursued instead.")
        session.delete(row)


def edit_matter(
    store: Store,
    matter_id: int,
    text: str,
    owner: str,
    due: date | None,
    due_text: str,
    due_meeting_id: int | None = None,
) -> MatterRecord:
    """Change what a matter says, whose it is or when it is due; raises Invalid without words."""
    with store.write() as session:
        row = fetch(session, Matter, matter_id, "matter")
        _check_due_meeting(session, row.body_id, due_meeting_id)
        if one_line(owner) != row.owner:
            row.person_id = None
        row.text = required(text, _WORDLESS, "text")
        row.owner, row.due, row.due_text = one_line(owner), due, one_line(due_text)
        row.due_meeting_id = due_meeting_id
        session.add(row)
        session.flush()
        return _one(session, matter_id)


def matter_history(store: Store, matter_id: int) -> list[MatterUpdateRecord]:
    """What has come of a matter, oldest first."""
    with store.read() as session:
        fetch(session, Matter, matter_id, "matter")
        return read_updates(session, [matter_id]).get(matter_id, [])


def _check_due_meeting(session: Session, body_id: int, meeting_id: int | None) -> None:
    if meeting_id is not None and fetch(session, Meeting, meeting_id, "meeting").body_id != body_id:
        raise Invalid("A matter can only be due at a meeting of its own body. Choose another meeting, or a day.")


def _one(session: Session, matter_id: int) -> MatterRecord:
    return read_matters(session, matter_id=matter_id)[0]
