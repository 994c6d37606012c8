"""Names of people: read from a typed line, written in a body's own form, and found from a few letters."""

from clerk.names.finding import Named, find_people
from clerk.names.forms import NAME_FORMS, FullName, NameForm, formal_name, initials
from clerk.names.namesakes import ToldApart, namesakes
from clerk.names.reading import ParsedPerson, parse_people, parse_person

__all__ = [
    "NAME_FORMS",
    "FullName",
    "NameForm",
    "Named",
    "ParsedPerson",
    "ToldApart",
    "find_people",
    "formal_name",
    "initials",
    "namesakes",
    "parse_people",
    "parse_person",
]
