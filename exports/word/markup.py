"""The small pieces of WordprocessingML, as text: escaped characters, runs, links, paragraphs, fields.

A body written as text and parsed once takes a fiftieth of the time of a body built element by element.
"""

import re
from collections.abc import Callable, Collection, Iterable

from clerk.text import xml_safe
from exports.content.document import Run
from exports.content.shown import SPACES
from exports.word.xml_text import escape

TAB = "<w:r><w:tab/></w:r>"
LINE_BREAK = "<w:r><w:br/></w:r>"

_SPECIAL = re.compile("[&<>]")
# Overrides and isolates, which can make a document read otherwise than it is; the marks that names need stay.
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SAFE_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+\Z", re.IGNORECASE)


#: Lines that may part over two pages, and a paragraph that may part from the next, where the style would keep them.
_LOOSE, _FREE = '<w:keepLines w:val="0"/>', '<w:keepNext w:val="0"/>'


class Markup:
    """Writes text and runs, and remembers which characters the document could not hold.

    `relate` gives the relationship id of an address; `anchors` are the bookmarks that exist in the document, so that
    no link leads nowhere.
    """

    def __init__(self, relate: Callable[[str], str], anchors: Collection[str] = ()) -> None:
        self._relate = relate
        self._anchors = frozenset(anchors)
        self._addresses: dict[str, str] = {}
        self._dropped: dict[str, None] = {}
        self._page_break = False

    @property
    def dropped(self) -> tuple[str, ...]:
        """The names of the characters that were left out, each once, in order."""
        return tuple(self._dropped)

    def text(self, value: str) -> str:
        """The text escaped, on one line, without what XML cannot hold."""
        value = self._on_one_line(value)
        return escape(value) if _SPECIAL.search(value) else value

    def property(self, value: str) -> str:
        """The text for a property of the file: not escaped, at most the 255 characters that such a text may have."""
        return self._on_one_line(value)[:255]

    def _on_one_line(self, value: str) -> str:
        """The text with single spaces; what no document may hold is dropped and remembered."""
        if value.isascii() and value.isprintable() and "  " not in value:
            return value
        safe, dropped = xml_safe(SPACES.sub(" ", value))
        self._dropped.update(dict.fromkeys(dropped))
        self._dropped.update((f"change of direction U+{ord(sign):04X}", None) for sign in _TURNED.findall(safe))
        return _TURNED.sub("", safe)

    def attribute(self, value: str) -> str:
        """The text as the value of an attribute, with its quotation marks."""
        return '"' + self.text(value).replace('"', "&quot;") + '"'

    def plain(self, value: str, style: str = "") -> str:
        """One run of text in a character style, or in the paragraph's own look."""
        properties = f'<w:rStyle w:val="{style}"/>' if style else ""
        return _run(self.text(value), properties)

    def runs(self, runs: Iterable[Run]) -> str:
        """A sequence of runs, with their links."""
        return "".join(self._one(run) for run in runs if run.text)

    def _one(self, run: Run) -> str:
        text = self.text(run.text)
        if run.anchor in self._anchors and text.strip():
            return f'<w:hyperlink w:anchor="{run.anchor}" w:history="1">{_run(text, _link_look(run))}</w:hyperlink>'
        if _SAFE_ADDRESS.match(run.url) and text.strip():
            identifier = self._address(run.url)
            return f'<w:hyperlink r:id="{identifier}" w:history="1">{_run(text, _link_look(run))}</w:hyperlink>'
        return _run(text, _look(run) + (f'<w:lang w:val="{run.language}"/>' if run.language else ""))

    def internal_link(self, text: str, anchor: str) -> str:
        """Text in the look of its own paragraph that leads to a bookmark, where there is such a bookmark."""
        shown = _run(self.text(text), "")
        return (
            f'<w:hyperlink w:anchor="{anchor}" w:history="1">{shown}</w:hyperlink>'
            if anchor in self._anchors
            else shown
        )

    def _address(self, url: str) -> str:
        if url not in self._addresses:
            self._addresses[url] = self._relate(url)
        return self._addresses[url]

    def break_page(self) -> None:
        """The next paragraph begins a new page."""
        self._page_break = True

    def paragraph(
        self,
        style: str,
        content: str,
        *,
        keep: bool = False,
        free: bool = False,
        loose: bool = False,
        listed: str = "",
        spaced: str = "",
    ) -> str:
        """A paragraph in a named style; nothing at all where there is no content.

        `keep` keeps it with the next one; `free` lets it part from that one and `loose` its lines from one another,
        whatever the style says; `listed` is its `w:numPr`, `spaced` its own `w:spacing` or `w:ind`: the only things
        about a look that are not in the style.
        """
        if not content:
            return ""
        before = "<w:pageBreakBefore/>" if self._page_break else ""
        self._page_break = False
        kept = f"{'<w:keepNext/>' if keep else _FREE if free else ''}{_LOOSE if loose else ''}"
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{before}{listed}{spaced}</w:pPr>{content}</w:p>'


def _look(run: Run) -> str:
    if run.flag:
        return '<w:rStyle w:val="ToCheck"/>'
    if run.decision_word:
        return '<w:rStyle w:val="DecisionWord"/>'
    if run.bold or run.italic:
        return '<w:rStyle w:val="Strong"/>'
    return ""


def _link_look(run: Run) -> str:
    weight = "<w:b/><w:bCs/>" if run.bold or run.italic or run.decision_word else ""
    return f'<w:rStyle w:val="Hyperlink"/>{weight}'


def _run(text: str, properties: str) -> str:
    if not text:
        return ""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


#: The beginning of a complex field up to its result, and its end; `{}` is the instruction.
FIELD_BEGINS = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
FIELD_ENDS = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(instruction: str, result: str) -> str:
    """A complex field with the result Word shows until it works the field out again."""
    return f"{FIELD_BEGINS.format(instruction)}<w:r><w:t>{result}</w:t></w:r>{FIELD_ENDS}"
