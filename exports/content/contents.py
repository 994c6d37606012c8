"""The contents of a long document, as links to its headings; short ones do without."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from exports.content.document import Contents, ContentsEntry, Document, ItemHeading, Node, Section

CONTENTS = "Contents"

#: About as many words as a page of minutes holds at 12 point, its headings and spaces counted in.
_WORDS_ON_A_PAGE = 290


def with_contents(document: Document) -> Document:
    """The document with its contents before the first section, where it is longer than its style says.

    Nothing is added to a document that has contents already, or whose style asks for none (0 pages).
    """
    longest = document.style.contents_after
    if not longest or pages(document) <= longest or any(isinstance(node, Contents) for node in document.nodes):
        return document
    nodes = list(_anchored(document.nodes))
    first = next((place for place, node in enumerate(nodes) if isinstance(node, Section)), len(nodes))
    entries = tuple(_entries(nodes))
    if not entries:
        return document
    return replace(document, nodes=(*nodes[:first], Section(CONTENTS), Contents(entries), *nodes[first:]))


def pages(document: Document) -> float:
    """About how many pages the document takes, from its words and the size of its type."""
    words = sum(len(text.split()) for text in document.plain_text())
    return words / _WORDS_ON_A_PAGE * document.style.scale**2


def _anchored(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes, every heading of a section or item with a bookmark to link to."""
    for place, node in enumerate(nodes):
        if isinstance(node, Section | ItemHeading) and not node.anchor:
            yield replace(node, anchor=f"heading_{place}")
        else:
            yield node


def _entries(nodes: Iterable[Node]) -> Iterator[ContentsEntry]:
    for node in nodes:
        if isinstance(node, Section):
            yield ContentsEntry(node.text, node.anchor, 2)
        elif isinstance(node, ItemHeading):
            yield ContentsEntry(f"{node.number} {node.title}".strip(), node.anchor)
