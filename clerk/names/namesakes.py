"""Who of several people must be told from whom, because a form of names may write both alike."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from clerk.names.finding import Named
from clerk.names.forms import FullName, initials


class ToldApart(Named, Protocol):
    """Somebody whose name is written so that it tells them from their namesakes."""

    @property
    def namesakes(self) -> tuple[FullName, ...]: ...  # noqa: D102


def namesakes(people: Mapping[int, Named]) -> dict[int, tuple[FullName, ...]]:
    """For each of the people, by their numbers, the others of the same surname or the same initials; most have none."""
    alike: dict[str, list[int]] = {}
    for number, person in people.items():
        for key in {f"surname {person.surname.casefold()}", f"initials {initials(person.forename, person.surname)}"}:
            alike.setdefault(key, []).append(number)
    found: dict[int, set[int]] = {}
    for numbers in alike.values():
        for number in numbers if len(numbers) > 1 else ():
            found.setdefault(number, set()).update(numbers)
    return {number: _names(people, sorted(others - {number})) for number, others in found.items()}


def _names(people: Mapping[int, Named], numbers: Iterable[int]) -> tuple[FullName, ...]:
    return tuple((people[one].title, people[one].forename, people[one].surname) for one in numbers)
