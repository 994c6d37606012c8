"""Declarations of interest as sentences, under the item that takes them or in a section of their own."""

import re
from collections.abc import Iterator

from clerk.interests import takes_declarations
from clerk.labels import labels_of, said
from clerk.names import initials
from clerk.text import capitalised
from clerk.wording.people import name_of
from clerk.wording.sentences import NO_PUBLIC_DECLARATIONS, in_a_sentence
from exports.content.document import Edition, ItemList, ListItem, ListMarks, Node, Paragraph, Run, Section
from exports.content.editions import declarations_in
from exports.content.labels import english_in
from exports.papers.attendance import name_in_full
from storage.schema.records import DeclarationRecord, ItemRecord, MeetingFile, PersonRecord

_SAYS_WHO = re.compile(r"(?:s?he|they|the|this|an?|no|there)\b", re.IGNORECASE)


class Declarations:
    """The declarations that one edition may print, and where they belong."""

    def __init__(
        self, file: MeetingFile, edition: Edition, items: tuple[ItemRecord, ...], *, only_theirs: bool = False
    ) -> None:
        """`items` are those in the document; `only_theirs` leaves out declarations that are in no item of them."""
        self._file, self._edition = file, edition
        self._items = {item.id: item for item in items}
        self._place = next((item.id for item in items if takes_declarations(item.title)), None)
        written = items and self._place is not None and self._items[self._place].minute.text
        self._declared = [
            declared
            for declared in declarations_in(file, edition)
            if not _names(written or "", declared) and (not only_theirs or declared.item_id in self._items)
        ]

    def under(self, item: ItemRecord) -> Iterator[Node]:
        """The declarations to print after the minute of this item, if it is the one that takes them.

        Where all there were concern private business, it is said that there were none in public: an item that says
        nothing would ask for the reason, and that there were none at all would not be true.
        """
        if item.id != self._place:
            return
        yield from self._nodes()
        left_out = len(declarations_in(self._file, self._edition)) < len(self._file.declarations)
        if left_out and not self._declared and not item.minute.text.strip():
            labels = labels_of(self._file.body.policy.house_style.labels)
            yield Paragraph((Run(said(labels, NO_PUBLIC_DECLARATIONS)),))

    def apart(self) -> Iterator[Node]:
        """A section for them where no item on the agenda takes them."""
        if self._place is None and self._declared:
            yield Section("Declarations of interest")
            yield from self._nodes()

    def sentences(self) -> tuple[Node, ...]:
        """The declarations by themselves, wherever they belong."""
        return tuple(self._nodes())

    def _nodes(self) -> Iterator[Node]:
        english = english_in(self._file.body.policy)
        sentences = [(Run(self._sentence(declared), language=english),) for declared in self._declared]
        if len(sentences) == 1:
            yield Paragraph(sentences[0])
        elif sentences:
            yield Paragraph((Run("The following interests were declared:", language=english),), keeps_with_next=True)
            yield ItemList(ListMarks.BULLET, tuple(ListItem(sentence) for sentence in sentences))

    def _sentence(self, declared: DeclarationRecord) -> str:
        """Who declared what in which item, its nature where it was given, and what the member then did."""
        policy = self._file.body.policy
        sentence = f"{name_in_full(declared.person, policy)} declared {declared.interest.words}"
        item = self._items.get(declared.item_id) if declared.item_id is not None else None
        if item is not None:
            number, title = item.minute.citation, f"‘{' '.join(item.title.split())}’"
            sentence += f" in minute {number} {title}" if number else f" in {title}"
        if declared.nature.strip():
            sentence += f" ({in_a_sentence(declared.nature)})"
        outcome = declared.outcome.strip().rstrip(".")
        return f"{sentence}. {self._deed(declared.person, outcome)}." if outcome else f"{sentence}."

    def _deed(self, person: PersonRecord, outcome: str) -> str:
        """What the member then did as a sentence; an outcome that does not say who did it is the member's own deed."""
        if _SAYS_WHO.match(outcome) or re.search(rf"\b{re.escape(person.surname)}\b", outcome):
            return capitalised(outcome)
        return f"{name_of(person, self._file.body.policy.name_form)} {outcome[:1].lower()}{outcome[1:]}"


def _names(text: str, declared: DeclarationRecord) -> bool:
    """Whether the clerk has written of this member's interest in the minute itself, so that it is not said twice."""
    surname, letters = declared.person.surname, initials(declared.person.forename, declared.person.surname)
    by_surname = re.search(rf"\b{re.escape(surname)}\b", text, re.IGNORECASE)
    by_initials = len(letters) > 1 and re.search(rf"\b{re.escape(letters)}\b", text)
    return bool(by_surname or by_initials)
