"""Cleaning of typed and pasted text."""

import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk.text import clean, whole_number, xml_safe

# Hypothesis leaves lone surrogates out of text() unless they are asked for.
ANY_TEXT = st.text(
    st.one_of(st.characters(), st.characters(categories=["Cs"]), st.sampled_from("\x1b[]0;m\x07\\\x9b\r\n"))
)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("\x1b[31mRESOLVED\x1b[0m that", "RESOLVED that"),
        ("\x1b]0;title\x07the report", "the report"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\ed", "linked"),
        ("\x9b31mred", "red"),
        ("\x1b(Bplain", "plain"),
        ("\x1b]never ended\nnext line", "]never ended\nnext line"),
        ("\x1bHello", "Hello"),
        ("a\r\nb\rc\vd\fe\u2028f\x85g", "a\nb\nc\nd\ne\nf\ng"),
        ("tab\there\x00\x08\x7f", "tab\there"),
        ("\u202egpj.exe\u202c \u2066x\u2069", "gpj.exe x"),
        ("mark\u200e\u200f kept", "mark\u200e\u200f kept"),
        ("half \ud83d\ufffe\uffff\ufeff", "half "),
        ("Cafe\u0301 Ty\u0302", "Caf\u00e9 T\u0177"),
        ("£1,000 – “agreed”", "£1,000 – “agreed”"),
    ],
)
def test_what_comes_along_with_a_paste_is_dropped_and_the_words_stay(pasted: str, kept: str) -> None:
    assert clean(pasted) == unicodedata.normalize("NFC", kept)


def test_nothing_that_hides_or_turns_text_is_kept() -> None:
    hidden = [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), *range(0x202A, 0x202F)]
    hidden += [*range(0x2066, 0x206A), 0xFEFF, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
    assert [code for code in hidden if clean(f"a{chr(code)}\nb") != "a\nb"] == []


@given(ANY_TEXT)
def test_a_clean_text_stays_as_it_is_and_holds_nothing_unseen(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in once)
    assert xml_safe(once) == (once, ())


@given(ANY_TEXT)
def test_what_is_xml_safe_can_be_read_back(text: str) -> None:
    safe, _ = xml_safe(text)
    element = ElementTree.Element("t")
    element.text = safe
    read = ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))
    assert (read.text or "").replace("\r", "\n") == safe.replace("\r\n", "\n").replace("\r", "\n")


def test_what_was_dropped_is_named_once_each() -> None:
    assert xml_safe("a\x00b\x00\ud800c\uffff") == (
        "abc",
        ("control character U+0000", "half of a character U+D800", "noncharacter U+FFFF"),
    )
    assert xml_safe("plain £ text") == ("plain £ text", ())


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("40", 40), ("007", 7), ("999999", 999999)])
def test_a_whole_number_is_read_from_figures(typed: str, number: int) -> None:
    assert whole_number(typed) == number


@pytest.mark.parametrize("typed", ["", " 4", "-4", "+4", "4.0", "4\n", "1_000", "²", "٤", "1234567", "9" * 5000])
def test_anything_else_is_no_whole_number(typed: str) -> None:
    assert whole_number(typed) is None
