"""A content tree in, the bytes of a Word file out."""

import re
from dataclasses import dataclass, replace

from exports.content.document import Document, ItemHeading, Section, Title
from exports.word import parts
from exports.word.body import Body
from exports.word.frame import (
    PROPERTIES_PART,
    RELATIONSHIPS_PART,
    Frame,
    house_frame,
    shape_of,
)
from exports.word.markup import Markup
from exports.word.measures import Columns
from exports.word.package import packed
from exports.word.pages import foot, head, properties, standing
from exports.word.xml_text import quoteattr

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_TOKENS_IN = ("word/document", "word/header", "word/footer")
_STYLED = re.compile(r'<w:(p|r|tbl)Style w:val="(\w+)"/>')


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file, and the names of the characters in the text that no Word file can hold."""

    data: bytes
    dropped: tuple[str, ...]


def word_bytes(document: Document, template: bytes = b"", columns: Columns | None = None) -> WordFile:
    """Write a document, in the template given or in the house style. The same tree gives the same bytes.

    `columns` are those of the page where they are not to follow from the document.
    Raises ExportError where the template cannot be written in.
    """
    shape = shape_of(document)
    shape = replace(shape, columns=columns) if columns else shape
    if not template:
        return _Writing(document, house_frame(shape), shape.columns).file()
    from exports.word.template import template_frame

    frame, columns, _ = template_frame(template, shape)
    return _Writing(document, frame, columns).file()


class _Links:
    """The addresses that a document links to, as relationships of its main part."""

    def __init__(self) -> None:
        self._addresses: dict[str, str] = {}

    def relate(self, url: str) -> str:
        """The id of an address."""
        return self._addresses.setdefault(url, f"rIdLink{len(self._addresses) + 1}")

    def xml(self) -> str:
        """The relationships."""
        return "".join(
            f'<Relationship Id="{identity}" Type="{_HYPERLINK}" Target={quoteattr(url)} TargetMode="External"/>'
            for url, identity in self._addresses.items()
        )


class _Writing:
    """One document being put into its frame."""

    def __init__(self, document: Document, frame: Frame, columns: Columns) -> None:
        self._document = document
        self._frame = frame
        self._links = _Links()
        anchors = {node.anchor for node in document.nodes if isinstance(node, ItemHeading | Section) and node.anchor}
        self._markup = Markup(self._links.relate, anchors)
        self._body = Body(self._markup, columns, frame.highest_list)

    def file(self) -> WordFile:
        """The finished file."""
        filled = {
            parts.BODY_HERE: self._styled(self._body.write(self._document.nodes)),
            parts.FORMATS_HERE: self._body.numbering.formats(),
            parts.INSTANCES_HERE: self._body.numbering.instances(),
            parts.HEAD_HERE: self._styled(head(self._document, self._markup)),
            parts.STATUS_HERE: self._styled(standing(self._document, self._markup)),
            parts.FOOT_HERE: self._styled(foot(self._document, self._markup)),
        }
        tokens = self._tokens() if self._frame.tokens else {}
        contents = {name: _filled(name, content, filled, tokens) for name, content in self._frame.parts.items()}
        contents[PROPERTIES_PART] = properties(self._document, self._markup).encode()
        contents[RELATIONSHIPS_PART] = contents[RELATIONSHIPS_PART].replace(
            b"</Relationships>", f"{self._links.xml()}</Relationships>".encode()
        )
        return WordFile(packed(contents), self._markup.dropped)

    def _tokens(self) -> dict[str, str]:
        """What the tokens of a template become; which there are is said in `exports.word.template`."""
        titles = [node.text for node in self._document.nodes if isinstance(node, Title)]
        texts = {
            "council": self._document.footer,
            "committee": titles[0] if titles else self._document.author,
            "date": self._document.day,
            "status": self._document.running_status,
            "title": self._document.title,
        }
        return {token: self._markup.text(text) for token, text in texts.items()}

    def _styled(self, xml: str) -> str:
        """The text with our styles by the ids that the file has for them."""
        ids = self._frame.style_ids
        if not ids:
            return xml
        return _STYLED.sub(lambda match: f'<w:{match[1]}Style w:val="{ids.get(match[2], match[2])}"/>', xml)


def _filled(name: str, content: bytes, filled: dict[str, str], tokens: dict[str, str]) -> bytes:
    """A part with what belongs into its places; tokens first, so that none is seen in the text of the document."""
    if name.endswith(".rels") or not name.startswith("word/"):
        return content
    for token, text in tokens.items() if name.startswith(_TOKENS_IN) else ():
        content = content.replace(f"{{{token}}}".encode(), text.encode())
    for place, text in filled.items():
        if place.encode() in content:
            before, after = content.split(place.encode(), 1)
            content = b"".join((before, text.encode(), after))
    return content
