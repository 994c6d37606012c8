"""Finding somebody for the roll: people of the office by a few letters, or a name typed for the first time."""

from collections.abc import Sequence

from clerk.names import find_people, parse_person
from clerk.vocabulary import Presence, Role
from clerk.wording.people import name_of
from storage.council.namesakes import told_apart
from storage.council.people import NewPerson, add_person, list_people
from storage.file.database import Store
from storage.file.together import together
from storage.schema.records import PersonRecord
from storage.sittings.rolls import add_to_roll, set_presence

_KNOWN, _NEW = "known:", "new:"


class PeopleFinder:
    """Offers people by what is typed; somebody unknown is offered last, as a new name."""

    def __init__(self, people: Sequence[PersonRecord], name_form: str) -> None:
        self._people = people
        self._form = name_form

    def __call__(self, typed: str) -> list[tuple[str, str]]:
        """Pairs of a key for `person_of` and what is shown."""
        fitting = find_people(typed, self._people) if typed.strip() else self._people
        offered = [(f"{_KNOWN}{person.id}", self._shown(person)) for person in fitting]
        if parse_person(typed).surname:
            offered.append((f"{_NEW}{typed}", f"New: {typed.strip()}"))
        return offered

    def _shown(self, person: PersonRecord) -> str:
        name = name_of(person, self._form)
        return f"{name}, {person.post}" if person.post else name


def people_to_offer(store: Store, present: Sequence[int], *, sits: bool = False) -> list[PersonRecord]:
    """Everybody of the office who is not among the ids of those on the roll already, told from everybody else.

    Where somebody is wanted who `sits` as a member, people who hold a post come last.
    """
    people = list_people(store)
    apart = told_apart(people)
    offered = [apart.get(person.id, person) for person in people if person.id not in present]
    return sorted(offered, key=lambda person: bool(person.post)) if sits else offered


def put_on_roll(store: Store, meeting_id: int, picked: str) -> None:
    """Put the picked person on the roll, present: an officer if they have a post, else somebody in attendance."""
    with together(store) as joined:
        person_id, officer = _person(joined, picked)
        add_to_roll(joined, meeting_id, person_id, Role.OFFICER if officer else Role.OTHER)


def put_in_place_of(store: Store, meeting_id: int, member_id: int, picked: str) -> None:
    """Have the picked person attend in a member's place."""
    with together(store) as joined:
        person_id, _ = _person(joined, picked)
        set_presence(joined, meeting_id, person_id, Presence.PRESENT, member_id)


def _person(store: Store, picked: str) -> tuple[int, bool]:
    """The id of the picked person, put on the books if new, and whether they are an officer."""
    if picked.startswith(_KNOWN):
        person_id = int(picked.removeprefix(_KNOWN))
        person = next(person for person in list_people(store) if person.id == person_id)
        return person.id, bool(person.post)
    parsed = parse_person(picked.removeprefix(_NEW))
    added = add_person(store, NewPerson(parsed.title, parsed.forename, parsed.surname, parsed.post))
    return added.id, parsed.role is Role.OFFICER
