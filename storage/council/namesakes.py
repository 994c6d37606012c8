"""People whom a body's form of names would write alike, told apart in every record that names them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from clerk.names import namesakes
from storage.schema.records import MeetingFile, PersonRecord

Apart = Mapping[int, PersonRecord]
"""By their id, those who have namesakes, with them."""


def told_apart(people: Iterable[PersonRecord]) -> Apart:
    """Those of the people who have namesakes among them."""
    known = {person.id: person for person in people}
    return {number: replace(known[number], namesakes=others) for number, others in namesakes(known).items()}


def file_told_apart(file: MeetingFile) -> MeetingFile:
    """A meeting's file in which everybody on the roll, or who might be, is told from their namesakes."""
    stood_for = [entry.substitute_for for entry in file.roll if entry.substitute_for is not None]
    members, called = [one.person for one in file.members], [entry.person for entry in file.roll]
    apart = told_apart([*members, *called, *stood_for])
    if not apart:
        return file
    return replace(
        file,
        members=named(file.members, apart),
        roll=named(file.roll, apart),
        roll_events=named(file.roll_events, apart),
        declarations=named(file.declarations, apart),
    )


def named(records: Iterable[Any], apart: Apart) -> tuple[Any, ...]:
    """The same records, with those they name told apart."""
    return tuple(_one_named(record, apart) for record in records)


def _one_named(record: Any, apart: Apart) -> Any:
    """A record with the people it names: who it is about, and on the roll in whose place they attend."""
    named = {name: getattr(record, name, None) for name in ("person", "substitute_for")}
    changed = {name: apart[one.id] for name, one in named.items() if one is not None and one.id in apart}
    return replace(record, **changed) if changed else record
