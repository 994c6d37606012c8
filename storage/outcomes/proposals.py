"""What the minutes of a meeting promise and nobody has taken up: to accept, to skip, or never to be offered again."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlmodel import Session, col, select

from clerk.names import find_people
from clerk.notation.parser import parse
from clerk.policy import Policy
from clerk.promises.finding import find_promises
from clerk.promises.promise import Occasion, Promise, PromiseKind
from clerk.vocabulary import Part
from storage.business.agenda_rows import read_items
from storage.file.database import Store
from storage.file.together import together
from storage.outcomes.matters import NewMatter, add_matter
from storage.outcomes.programme import NewEntry, add_entry, get_entry, read_programme, update_entry
from storage.schema.business_models import DismissedPromise, Matter, ProgrammeEntry, RefusedRule
from storage.schema.checks import fetch
from storage.schema.mapping import known, person_record, policy_of
from storage.schema.models import AgendaItem, Body, Meeting, Membership, Minute, Person
from storage.schema.origins import unclaimed
from storage.schema.records import ItemRecord, MatterRecord, PersonRecord, ProgrammeRecord


@dataclass(frozen=True, slots=True)
class Proposal:
    """A promise with the minute it stands in, and what a matter entered from it would say.

    `due_meeting_id` is the meeting it is due at, where one is called; `person_id` the person it is for, where the name
    means one of those on the books. `entry_id` is the entry of the work programme that it is about, where there is one,
    and `target_body_id` the body of this office that it goes to.
    """

    body_id: int
    meeting_id: int
    item_id: int
    minute_id: int
    citation: str
    item_title: str
    part: Part
    promise: Promise
    owner: str
    due: date | None
    due_text: str
    due_meeting_id: int | None = None
    person_id: int | None = None
    entry_id: int | None = None
    target_body_id: int | None = None

    @property
    def text(self) -> str:
        """What is to be done."""
        return self.promise.text

    @property
    def for_programme(self) -> bool:
        """Whether it is business to come, for the work programme or the next agenda."""
        return self.promise.kind.for_programme


def proposals(store: Store, meeting_id: int) -> list[Proposal]:
    """The promises of a meeting's minutes that are not yet taken up nor set aside, in the order of the agenda.

    What a decision or action says again is proposed once. Raises NotFound if the meeting is gone.
    """
    with store.read() as session:
        meeting = fetch(session, Meeting, meeting_id, "meeting")
        body = fetch(session, Body, meeting.body_id, "body")
        policy = policy_of(body)
        office = _Office(session, meeting, policy)
        items = read_items(session, meeting, policy.numbering)
    # Searching long minutes takes a while, and a save would wait for it inside.
    return [proposal for item in items if item.minute.text.strip() for proposal in office.of_item(item)]


def accept(
    store: Store,
    proposal: Proposal,
    *,
    text: str | None = None,
    owner: str | None = None,
    due: date | None = None,
    due_text: str | None = None,
    due_meeting_id: int | None = None,
) -> MatterRecord:
    """Take a promise up as a matter arising, with what the clerk has put differently; returns the matter.

    A day or a meeting that is given takes the place of the one that was read.
    """
    changed = due is not None or due_meeting_id is not None
    renamed = owner is not None and owner.strip() != proposal.owner
    return add_matter(
        store,
        NewMatter(
            body_id=proposal.body_id,
            text=proposal.text if text is None else text,
            owner=proposal.owner if owner is None else owner,
            due=due if changed else proposal.due,
            due_text=proposal.due_text if due_text is None else due_text,
            minute_id=proposal.minute_id,
            clause_words=proposal.promise.words,
            due_meeting_id=due_meeting_id if changed else proposal.due_meeting_id,
            person_id=None if renamed else proposal.person_id,
            kind=proposal.promise.kind.value,
            rule=proposal.promise.rule,
        ),
    )


def accept_for_programme(
    store: Store,
    proposal: Proposal,
    *,
    title: str | None = None,
    meeting_id: int | None = None,
    lead: str | None = None,
) -> ProgrammeRecord:
    """Take a promise up on the work programme; returns the entry.

    A deferral of business that is on the programme already moves its entry to the meeting it was put off to. A
    referral to another body of this office goes on the programme of that body, undated unless a meeting of it is
    given. Anything else becomes a new entry, at the meeting that is given or that the minutes name, or undated.
    """
    promise = proposal.promise
    elsewhere = proposal.target_body_id if promise.kind is PromiseKind.REFERRAL else None
    named = proposal.due_meeting_id if elsewhere is None else None
    wanted = meeting_id if meeting_id is not None else named
    day = proposal.due if wanted is None and elsewhere is None else None
    new = NewEntry(
        body_id=elsewhere or proposal.body_id,
        title=title or _title(proposal),
        meeting_id=wanted,
        due=day,
        source=f"{f'Minute {proposal.citation}' if proposal.citation else proposal.item_title}: {promise.kind.value}",
        lead=proposal.owner if lead is None else lead,
        minute_id=proposal.minute_id,
        clause_words=promise.words,
    )
    if promise.kind is not PromiseKind.DEFERRAL or proposal.entry_id is None:
        return add_entry(store, new)
    again = {"done": False, "item_id": None, "minute_id": new.minute_id, "clause_words": new.clause_words}
    with together(store) as joined:
        entry = get_entry(joined, proposal.entry_id)
        return update_entry(joined, entry.id, NewEntry.of_record(entry, meeting_id=wanted, due=day, **again))


def skip(store: Store, proposal: Proposal) -> None:
    """Set a promise aside: it is not proposed again, however its sentence is edited, unless it is written anew."""
    with store.write() as session:
        fetch(session, Minute, proposal.minute_id, "minute")
        row = DismissedPromise(
            minute_id=proposal.minute_id,
            words=proposal.promise.words,
            rule=proposal.promise.rule,
            created_at=datetime.now(UTC),
        )
        session.add(row)


def offer_again(store: Store, proposal: Proposal) -> None:
    """Take back that a promise was set aside."""
    with store.write() as session:
        query = select(DismissedPromise).where(
            DismissedPromise.minute_id == proposal.minute_id, DismissedPromise.words == proposal.promise.words
        )
        for row in session.exec(query.order_by(col(DismissedPromise.id).desc()).limit(1)).all():
            session.delete(row)


def never(store: Store, proposal: Proposal) -> None:
    """Propose nothing more for this body that is found by the same rule."""
    with store.write() as session:
        fetch(session, Body, proposal.body_id, "body")
        if proposal.promise.rule not in _refused(session, proposal.body_id):
            session.add(RefusedRule(body_id=proposal.body_id, rule=proposal.promise.rule))


def refused_rules(store: Store, body_id: int) -> frozenset[str]:
    """The keys of the rules whose finds are never proposed for this body."""
    with store.read() as session:
        return frozenset(_refused(session, body_id))


def allow(store: Store, body_id: int, rule: str) -> None:
    """Propose again what a rule finds."""
    with store.write() as session:
        query = select(RefusedRule).where(RefusedRule.body_id == body_id, RefusedRule.rule == rule)
        for row in session.exec(query).all():
            session.delete(row)


class _Office:
    """What is known of a body when the minutes of one of its meetings are searched."""

    def __init__(self, session: Session, meeting: Meeting, policy: Policy) -> None:
        self._meeting = meeting
        self._policy = policy
        later = session.exec(
            select(Meeting)
            .where(Meeting.body_id == meeting.body_id, col(Meeting.held_on) > meeting.held_on)
            .order_by(col(Meeting.held_on), col(Meeting.starts))
        ).all()
        self._meetings = {row.held_on: known(row.id) for row in reversed(later)}
        days = tuple(sorted(self._meetings))
        self._occasion = Occasion(meeting.held_on, days, policy.numbering.starts)
        self._refused = _refused(session, meeting.body_id)
        self._people = _people(session, meeting.body_id)
        self._entries = read_programme(session, meeting.body_id)
        self._bodies = [row for row in session.exec(select(Body)) if row.id != meeting.body_id]
        self._claims = _claims(session, known(meeting.id))

    def of_item(self, item: ItemRecord) -> list[Proposal]:
        """The promises of one minute that nothing hangs on yet."""
        found = [
            promise
            for promise in find_promises(parse(item.minute.text, self._policy.numbering), self._occasion)
            if not promise.again and promise.rule not in self._refused
        ]
        free = unclaimed([promise.words for promise in found], self._claims.get(item.minute.id, [])) if found else []
        return [self._proposal(item, found[number]) for number in free]

    def _proposal(self, item: ItemRecord, promise: Promise) -> Proposal:
        due = promise.due
        person = self._person(promise.owner)
        entry = next((entry for entry in self._entries if entry.item_id == item.id), None)
        return Proposal(
            body_id=self._meeting.body_id,
            meeting_id=item.meeting_id,
            item_id=item.id,
            minute_id=item.minute.id,
            citation=item.minute.citation,
            item_title=item.title,
            part=item.part,
            promise=promise,
            owner=promise.owner,
            due=due.day,
            due_text=due.text,
            due_meeting_id=self._meetings.get(due.day) if due.at_meeting and due.day is not None else None,
            person_id=person.id if person is not None else None,
            entry_id=entry.id if entry is not None else None,
            target_body_id=self._body(promise.target),
        )

    def _body(self, target: str) -> int | None:
        """The body of this office that is called so, in full or for short."""
        called = target.casefold().removeprefix("the ")
        names = {
            name.casefold().removeprefix("the "): known(row.id)
            for row in self._bodies
            for name in (row.short_name, row.name)
        }
        return names.get(called) if called else None

    def _person(self, owner: str) -> PersonRecord | None:
        """The one person on the books that the owner's name means, or None."""
        meant = find_people(owner, self._people) if owner else []
        return meant[0] if len(meant) == 1 and _named(owner, meant[0]) else None


def _named(owner: str, person: PersonRecord) -> bool:
    """Whether a name gives somebody's surname, initials or post in full, not only its beginning."""
    words = owner.replace(".", " ").casefold().split()
    return (
        person.surname.casefold() in words
        or owner.casefold() == person.initials.casefold()
        or (bool(person.post) and owner.casefold() == person.post.casefold())
    )


def _people(session: Session, body_id: int) -> list[PersonRecord]:
    """Everybody on the books, those of the body first."""
    own = select(Membership.person_id).where(Membership.body_id == body_id)
    ids = set(session.exec(own))
    rows = session.exec(select(Person).order_by(col(Person.id))).all()
    return [person_record(row) for row in sorted(rows, key=lambda row: row.id not in ids)]


def _claims(session: Session, meeting_id: int) -> dict[int, list[tuple[str, ...]]]:
    """The wordings of all that hangs on the minutes of a meeting already, by the minute's id."""
    minutes = select(Minute.id).join(AgendaItem).where(AgendaItem.meeting_id == meeting_id)
    claims: dict[int, list[tuple[str, ...]]] = defaultdict(list)
    for matter in session.exec(select(Matter).where(col(Matter.minute_id).in_(minutes))):
        words = (matter.clause_words, matter.origin_words) if matter.clause_words else (matter.text,)
        claims[known(matter.minute_id)].append(words)
    for set_aside in session.exec(select(DismissedPromise).where(col(DismissedPromise.minute_id).in_(minutes))):
        claims[set_aside.minute_id].append((set_aside.words,))
    planned: dict[int, Counter[str]] = defaultdict(Counter)
    for entry in session.exec(select(ProgrammeEntry).where(col(ProgrammeEntry.minute_id).in_(minutes))):
        planned[known(entry.minute_id)][entry.clause_words] += 1
    for minute_id, wordings in planned.items():
        # A promise may be taken up both as a matter and on the programme.
        counted = Counter(words for words, *_ in claims[minute_id])
        claims[minute_id] += [(words,) for words in (wordings - counted).elements()]
    return claims


def _refused(session: Session, body_id: int) -> set[str]:
    return set(session.exec(select(RefusedRule.rule).where(RefusedRule.body_id == body_id)))


def _title(proposal: Proposal) -> str:
    """What the business is called: the item's own title, or for a referral that an answer is awaited."""
    if proposal.promise.kind is PromiseKind.RECOMMENDATION and proposal.promise.target:
        return f"{proposal.item_title}: response of {proposal.promise.target}"
    if proposal.promise.kind in (PromiseKind.DEFERRAL, PromiseKind.STANDING, PromiseKind.REFERRAL):
        return proposal.item_title
    return f"{proposal.item_title}: {proposal.text}"
