"""Spelling: what is a word, which are marked and exactly where, and what is offered instead."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.spelling import Checker, find_words, misspelt, suggestions
from clerk.spelling.names import proper_nouns, words_of_name
from clerk.spelling.near import LONGEST, slips
from clerk.spelling.tables import american, council_words

WORDS = """
    a an and the that this of to in on for with was were be been by at from it is he she they not or as said noted
    report council board member members administration practitioners practice licence licenses program programme work
    computer colour centre metre metres meters parking organise organize organisation october's agency well governed
    self evaluation academy harbour gas new smith brown gray committee receive right reports minute check mr mrs dr
    council's councils councillor councillors ultra inter viva locus
"""


class Listed:
    """A dictionary of the words it is given, with capitals where they are given; it counts what it is asked."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self.asked: list[str] = []

    def knows(self, word: str) -> bool:
        """As Hunspell does: a word may begin with a capital or stand in capitals."""
        self.asked.append(word)
        return word in self._words or ((word.istitle() or word.isupper()) and word.lower() in self._words)

    def suggest(self, word: str) -> list[str]:
        """Every word it has that is one slip away."""
        near = set(slips(word.lower()))
        return sorted(known for known in self._words if known.lower() in near)


DICTIONARY = Listed([*WORDS.split(), "October", "Leeds"])


def marked(text: str, *known: str) -> list[str]:
    """The words marked in a text, each checked to stand where it is said to."""
    found = misspelt(text, DICTIONARY, frozenset(known))
    assert all(text[one.start : one.end] == one.word for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    return [one.word for one in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the adminstration and practictioners", ["adminstration", "practictioners"]),
        ("the practictioners’ report and the practictioner's", ["practictioners", "practictioner's"]),
        ("the \U0001f600 “reprot” ’reprot’ **reprot**\n\nreprot.", ["reprot"] * 4),
        ("the well-govrened academy and self-evaluaton", ["govrened", "evaluaton"]),
        ("RESOVLED: that the REPROT", ["RESOVLED", "REPROT"]),
        ("in october at Leeds, not leeds", ["october", "leeds"]),
        ("Xadminstrationx was noted", ["Xadminstrationx"]),
    ],
)
def test_what_is_misspelt_is_marked_exactly_where_it_stands(text: str, words: list[str]) -> None:
    assert marked(text, "resolved") == words


@pytest.mark.parametrize(
    "text",
    [
        "minute 25/19, min. 60/18, LAB/58/16-17, C.23.38, 21/00123/FUL and the A417 at 19:05hrs",
        "the 3rd, 21 st and 10th; £1.5m, 50kWh, COVID-19, S106 and 7pm",
        "www.ashmere.gov.uk/reprots, https://x.org/a,reprot;b?c=(reprot) and clerkk@ashmere.gov.uk",
        "noted reprot.docx, the reprots.PDF and C:\\reprots\\x",
        "DPI, SEND, NALC’s, PCSOs, EHCPs, DfE, McAllister, MacPherson's, O’Hara, YouTube and BCKLWN",
        "J.Q. and A B, (a) (b) (iv) (xii) vii. a/b w/c c/o n/a i.e. e.g. p.m.",
        "to check ?? and ... – — ‘’ “” • § ½ \u200f",
        "البلدية 委員会 Совет συμβούλιο",
        "report(s), member(s) and the Council's, Members’ and Councils'",
        "co-opt, co-optee, co-optees, multi-agency, sub-committee, non-pecuniary and Vice-Chair",
        "ultra vires, inter alia and Viva Voce",
        "organise, organize and organisation; it was in Cllrs' and the Councillor's",
    ],
)
def test_what_no_dictionary_can_judge_is_left_alone(text: str) -> None:
    assert marked(text) == []


def test_latin_words_are_right_only_in_their_phrase() -> None:
    assert marked("judice and the standi") == ["judice", "standi"]


@pytest.mark.parametrize(
    ("text", "british"),
    [
        ("the color", "colour"),
        ("Color", "Colour"),
        ("THE COLORS", "COLOURS"),
        ("the center’s report", "centre's"),
        ("it was analyzed", "analysed"),
        ("the defense of", "defence"),
        ("a program of work", "programme"),
        ("Programs were noted", "Programmes"),
        ("the license", "licence"),
        ("20 meters from", "metres"),
        ("fulfilled and fulfill", "fulfil"),
        ("the right color", "colour"),
        ("well-colored", "coloured"),
    ],
)
def test_american_spellings_are_marked_with_their_british_form(text: str, british: str) -> None:
    assert [one.american for one in misspelt(text, Listed([*WORDS.split(), "fulfilled"])) if one.american] == [british]


@pytest.mark.parametrize(
    "text",
    ["a computer program", "to license a", "parking meters", "Councillor Gray and Mr Labor", "organize", "gas meter"],
)
def test_what_is_british_in_its_place_is_not_american(text: str) -> None:
    assert [one.word for one in misspelt(text, DICTIONARY) if one.american] == []


def test_no_british_form_is_american_itself() -> None:
    table = american()
    assert len(table) > 300
    assert [form.form for form in table.values() if form.form in table and not table[form.form].only_after] == []
    assert not council_words() & {word for word, form in table.items() if not form.only_after}


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Okonkwo and Cllr. Tzimiskes, Mr J. Q. Wojcik, Mrs Featherstonehaughs and Dr Ng",
        "Councillors Abdulahi, Wojcik and de Souzza were at Leeds",
        "OKONKWO was by Tzimiskes, and Tzimiskes’s report",
        "okonkwo, OKONKWO, Okonkwo's and Okonkwo-Smith",
        "O'hara and o’hara’s",
    ],
)
def test_names_are_not_marked(text: str) -> None:
    assert marked(text, "Okonkwo", "O'Hara") == []


def test_an_american_word_that_is_somebodys_name_is_not_marked() -> None:
    assert marked("Labor said it was Harbor", "Labor") == ["Harbor"]


def test_a_known_name_misspelt_is_marked_and_offered_as_the_office_writes_it() -> None:
    checker = Checker(DICTIONARY, frozenset({"McCallum", "Okonkwo"}))
    found = checker.check("Councillor Okonkow and Councillor Mccalum")
    assert [one.word for one in found] == ["Okonkow", "Mccalum"]
    assert [suggestions(one, checker)[0] for one in found] == ["Okonkwo", "McCallum"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("the reprot", "report"),
        ("Reprot of", "Report"),
        ("REPROTS", "REPORTS"),
        ("the color", "colour"),
        ("the recieve", "receive"),
        ("Octobre", "October"),
    ],
)
def test_what_was_meant_is_offered_in_the_capitals_of_what_stands_there(text: str, first: str) -> None:
    checker = Checker(DICTIONARY)
    [found] = checker.check(text)
    offered = suggestions(found, checker)
    assert (offered[0] if offered else "") == first
    assert found.word not in offered


def test_a_word_is_looked_up_once_however_often_it_stands() -> None:
    dictionary = Listed(WORDS.split())
    checker = Checker(dictionary)
    checker.check("the reprot of the council " * 200)
    before = len(dictionary.asked)
    checker.check("the reprot of the council, the reprot")
    assert len(dictionary.asked) == before
    assert before < 20


@given(st.text())
def test_any_text_can_be_checked_and_the_words_tile_it(text: str) -> None:
    end = 0
    for word in find_words(text):
        assert word.start >= end
        assert text[word.start : word.end] == word.text
        end = word.end
    for one in misspelt(text, DICTIONARY):
        assert text[one.start : one.end] == one.word


@given(
    st.lists(st.sampled_from(["the ", "Councillor ", "Xyzt ", "reprot", "\n", ". ", ", ", "color", "’s ", "A ", "-"]))
)
def test_a_text_is_marked_as_its_lines_are(pieces: list[str]) -> None:
    text = "".join(pieces)
    start, found = 0, []
    for line in text.split("\n"):
        found += [(one.start + start, one.word) for one in misspelt(line, DICTIONARY)]
        start += len(line) + 1
    assert [(one.start, one.word) for one in misspelt(text, DICTIONARY)] == found


@pytest.mark.parametrize("length", [LONGEST + 1, 100_000])
def test_what_is_too_long_for_a_word_is_marked_without_delay(length: int) -> None:
    assert marked("Councillor X" + "x" * length) == []
    assert len(marked("x" * length)) == 1
    assert marked("a-" * length + "a") == []
    assert marked("x1" * length) == []


def test_names_are_read_from_what_the_office_calls_things() -> None:
    assert words_of_name("St Mary’s, O’Hara-Field (2)") == {"St", "Mary's", "O'Hara", "Field"}
    assert proper_nouns("Flooding at Wychley and the A417") == {"Wychley", "A"}
    assert proper_nouns("Report on Winter Gritting") == set()
    assert proper_nouns("") == set()
