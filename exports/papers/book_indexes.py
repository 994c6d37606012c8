"""The two indexes of a minute book: what was dealt with under which minute, and which minute is cited where."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clerk.labels import Labels, labels_of, said
from clerk.notation.parser import parse
from clerk.numbering import parse_citation
from exports.content.document import Edition, ItemList, ListItem, ListMarks, Node, PageBreak, Paragraph, Run, Section
from exports.content.editions import allowed, items_in
from storage.schema.records import ItemRecord, MeetingFile

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_FIGURES = re.compile(r"(\d+)")

#: By minute id: its bookmark in the book.
Places = Mapping[int, str]


def subjects(files: Sequence[MeetingFile], edition: Edition, places: Places) -> Iterator[Node]:
    """Every title in alphabetical order, without standing items, with the minutes that dealt with it."""
    titles: dict[str, list[ItemRecord]] = {}
    names: dict[str, str] = {}
    for file in files:
        for item in items_in(file, edition):
            title = " ".join(item.title.split())
            if title and not item.standing and places.get(item.minute.id):
                names.setdefault(_sorted_by(title), title)
                titles.setdefault(_sorted_by(title), []).append(item)
    yield PageBreak()
    yield Section("Index of subjects", "index_of_subjects")
    yield from (
        _index(((names[key], titles[key]) for key in sorted(titles)), places)
        if titles
        else _nothing("subjects", labels_of(files[0].body.policy.house_style.labels))
    )


def references(files: Sequence[MeetingFile], edition: Edition, places: Places) -> Iterator[Node]:
    """Every minute that is cited in the book, in the order of its number, with the minutes that cite it."""
    citing: dict[str, list[ItemRecord]] = {}
    for file in files:
        private = {cited.citation for cited in file.cited if not allowed(cited.part, edition)}
        private |= {item.minute.citation for item in file.items if not allowed(item.part, edition)}
        for item in items_in(file, edition):
            for reference in parse(item.minute.text, file.body.policy.numbering).references:
                number = _number(file, reference.citation)
                known = citing.setdefault(number, []) if not {number, reference.citation} & private else [item]
                if item not in known:
                    known.append(item)
    yield Section("Index of references", "index_of_references")
    labels = labels_of(files[0].body.policy.house_style.labels)
    entries = ((f"{said(labels, 'Minute')} {key}", citing[key]) for key in sorted(citing, key=_by_number))
    yield from _index(entries, places) if citing else _nothing("references", labels)


def _number(file: MeetingFile, citation: str) -> str:
    """The minute of a citation, without the paragraph of it that is cited."""
    number = parse_citation(file.body.policy.numbering, citation)
    return citation.split("(")[0] if number is not None and number.sub else citation


def _index(entries: Iterable[tuple[str, Sequence[ItemRecord]]], places: Places) -> Iterator[Node]:
    lines = tuple(ListItem((Run(f"{name}: "), *_minutes(items, places))) for name, items in entries)
    yield ItemList(ListMarks.BULLET, lines)


def _minutes(items: Sequence[ItemRecord], places: Places) -> Iterator[Run]:
    """The numbers of the minutes, each leading to its place."""
    for place, item in enumerate(items):
        yield from (Run(", "),) if place else ()
        yield Run(item.minute.citation or item.title, anchor=places.get(item.minute.id, ""))


def _nothing(what: str, labels: Labels) -> Iterator[Node]:
    yield Paragraph((Run(said(labels, f"There are no {what}.")),))


def _sorted_by(title: str) -> str:
    return _ARTICLE.sub("", title).casefold()


def _by_number(citation: str) -> list[tuple[int, str]]:
    """Figures by their value, the rest by its letters; the year of "25/19", which stands last, before the number."""
    pieces = [(int(piece), "") if piece.isdigit() else (0, piece) for piece in _FIGURES.split(citation) if piece]
    return pieces[::-1]
