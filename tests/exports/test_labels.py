"""Headings, labels and what the writers put in, in the language of the body."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from clerk.labels import Labels, said
from exports.document import ActionLine, Document
from exports.files import document_of
from exports.formats import FORMATS, render
from exports.labels import labelled
from tests.exports import offices
from tests.exports.word_files import parts


def _minutes(labels: str) -> Document:
    document = document_of(offices.scrutiny(), "minutes", made_at=offices.MADE_AT)
    return replace(document, style=replace(document.style, labels=labels))


@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending != "pdf"])
def test_no_fixed_word_is_left_in_english(ending: str) -> None:
    data = render(_minutes("cy"), ending).data
    text = (b"".join(parts(data).values()) if ending == "docx" else data).decode()
    for word in ("Presenoldeb", "Ymddiheuriadau", "Busnes cyhoeddus", "Cam gweithredu", "Cyfrifol", "Llofnodwyd"):
        assert word in text, word
    for word in ("Attendance<", "Apologies:", "Owner:", "Signed"):
        assert word not in text, word


def test_a_welsh_document_is_valid_and_says_so(audit: Callable[[Document], list[str]]) -> None:
    document = labelled(_minutes("cy"))
    assert audit(document) == []
    assert document.language == "cy-GB"
    assert labelled(document) == document
    foot = b"".join(content for name, content in parts(render(document).data).items() if "footer" in name)
    assert b"Tudalen" in foot


@pytest.mark.parametrize("labels", ["en", "", "xx"])
def test_english_is_what_everything_else_means(labels: str) -> None:
    document = _minutes(labels)
    assert labelled(document) == document
    assert any(isinstance(node, ActionLine) for node in document.nodes)


def test_a_word_that_the_table_does_not_have_stays() -> None:
    assert said(Labels.WELSH, "Quite another heading") == "Quite another heading"
    assert said(Labels.ENGLISH, "Action") == "Action"
