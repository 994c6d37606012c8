"""The words an office knows: added and taken out, and read from the names in its books."""

from datetime import date, time

import pytest

from clerk.spelling import misspelt
from clerk.vocabulary import MeetingKind, Role
from storage.business.agendas import ItemFields, add_item
from storage.council.bodies import NewBody, NewMember, create_body, set_members
from storage.council.office_words import add_word, office_words, own_words, remove_word
from storage.file.database import Store
from storage.file.errors import Invalid
from storage.sittings.meetings import NewMeeting, create_meeting
from storage.texts.dictionaries import BRITISH, dictionary_of


def test_a_word_is_added_once_and_taken_out_again(store: Store) -> None:
    assert add_word(store, " Wychley ") == "Wychley"
    assert add_word(store, "wychley") == "Wychley"
    assert add_word(store, "O’Hara") == "O'Hara"
    assert own_words(store) == ["O'Hara", "Wychley"]
    assert {"Wychley", "O'Hara"} <= office_words(store)
    assert remove_word(store, "WYCHLEY")
    assert not remove_word(store, "Wychley")
    assert own_words(store) == ["O'Hara"]


def test_words_outlive_the_sitting(store: Store) -> None:
    add_word(store, "Wychley")
    store.close()
    again = Store.open(store.path)
    assert own_words(again) == ["Wychley"]
    again.close()


@pytest.mark.parametrize("word", ["", "  ", "two words", "x" * 61])
def test_what_is_no_word_is_refused_with_a_sentence(store: Store, word: str) -> None:
    with pytest.raises(Invalid, match="word"):
        add_word(store, word)
    assert own_words(store) == []


def test_names_in_the_books_are_known_and_never_marked(store: Store) -> None:
    body = create_body(store, NewBody("Wychley Council", "Glenfroe Board", "the Board", "GB", "Tarnsgill Hall", ""))
    set_members(store, body.id, [NewMember("Councillor", "Ailsbeth", "Quorndyke-O’Hearn", Role.CHAIR)])
    meeting = create_meeting(store, NewMeeting(body.id, MeetingKind.ORDINARY, date(2026, 7, 16), time(10), "Brambleth"))
    add_item(store, meeting.id, ItemFields("Flooding at Uskerton and the old mill"))
    add_item(store, meeting.id, ItemFields("Adminstration Of The Cemetry"))
    known = office_words(store)
    assert {"Wychley", "Glenfroe", "Tarnsgill", "Brambleth", "Ailsbeth", "Quorndyke", "O'Hearn", "Uskerton"} <= known
    assert not {"Adminstration", "Cemetry", "Flooding", "mill"} & known
    dictionary = dictionary_of(BRITISH).dictionary
    assert dictionary is not None
    text = "wychley Glenfroe tarnsgill’s Brambleth Ailsbeth Quorndyke-O’Hearn QUORNDYKE Uskertons"
    assert [one.word for one in misspelt(text, dictionary, known)] == ["Uskertons"]
