"""Words that are spelt right in this office: its own dictionary, and the names it knows."""

from datetime import UTC, datetime

from sqlalchemy import union
from sqlmodel import Session, col, select

from clerk.spelling import plain
from clerk.spelling.names import proper_nouns, words_of_name
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.schema.checks import required
from storage.schema.models import AgendaItem, Body, Meeting, OfficeWord, Person

#: A longer word is a slip of the mouse, not a word.
LONGEST = 60

_NO_WORD = "There is no word to add. Put the cursor on a word first."


def office_words(store: Store) -> frozenset[str]:
    """Every word that is never marked: the office's own, names of people, bodies, councils, venues, and in titles."""
    with store.read() as session:
        names = [name for name in session.scalars(_NAMES) if name]
        titles = session.exec(select(AgendaItem.title).distinct()).all()
        own = session.exec(select(OfficeWord.word)).all()
    words: set[str] = set(own)
    for name in names:
        words |= words_of_name(name)
    for title in titles:
        words |= proper_nouns(title)
    return frozenset(words)


def own_words(store: Store) -> list[str]:
    """The words that were added to the office's dictionary, in alphabetical order."""
    with store.read() as session:
        return sorted(session.exec(select(OfficeWord.word)).all(), key=str.casefold)


def add_word(store: Store, word: str) -> str:
    """Put a word into the office's dictionary and return it as kept; harmless if it is there, whatever its capitals.

    Raises Invalid for what is no single word.
    """
    kept = plain(required(word, _NO_WORD))
    if " " in kept or len(kept) > LONGEST:
        raise Invalid(f'"{kept[:LONGEST]}" is not one word. The dictionary takes single words.')
    with store.write() as session:
        there = _same_word(session, kept)
        if there is not None:
            return there.word
        session.add(OfficeWord(word=kept, added_at=datetime.now(UTC)))
    return kept


def remove_word(store: Store, word: str) -> bool:
    """Take a word out of the office's dictionary, whatever its capitals; False if it was not there."""
    with store.write() as session:
        there = _same_word(session, plain(word))
        if there is None:
            return False
        session.delete(there)
    return True


_NAMES = union(
    select(Person.forename),
    select(Person.surname),
    select(Body.council),
    select(Body.name),
    select(Body.short_name),
    select(Body.venue),
    select(Meeting.venue),
)


def _same_word(session: Session, word: str) -> OfficeWord | None:
    rows = session.exec(select(OfficeWord).order_by(col(OfficeWord.word))).all()
    return next((row for row in rows if row.word.casefold() == word.casefold()), None)
