"""Rules about links (A28, A29)."""

import re
from collections.abc import Iterator

from exports.accessibility.content import Link, Paragraph
from exports.accessibility.document import WordDocument
from exports.accessibility.places import paragraph_place, quoted
from exports.accessibility.rules.fault import Fault

_SAYS_NOTHING = re.compile(
    r"\W*((please )?(click|tap|press|see|go|follow|read)? ?(here|this|more|link|this link|the link|below)|"
    r"more info(rmation)?|"
    r"link|links|this (page|site|website|web page|document)|website|web ?site|web ?page|url|download|details|"
    r"find out more|read more|learn more|view|open|visit)\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?://|ftp://|file://|www\.)\S+|(?!\S*@)[\w-]+(?:\.[\w-]+)+/\S*",
    re.IGNORECASE,
)
# Places that Word itself provides in every document.
_ALWAYS_THERE = frozenset({"_top", "top", ""})
_LONGEST_BOOKMARK = 40
_ERROR = re.compile(r"Error! (Reference source not found|Bookmark not defined|Hyperlink reference not valid)")


def telling_text(document: WordDocument) -> Iterator[Fault]:
    """A28: the words of a link say where it leads, also when they are read out by themselves.

    An e-mail address may stand as it is: it says whom one writes to.
    """
    for link in document.content.links:
        message = _text_fault(link)
        if message:
            yield Fault(paragraph_place(link.paragraph), message)


def _text_fault(link: Link) -> str:
    text = " ".join(link.text.split())
    if not text:
        return "" if link.shows_object else "A link has no words."
    if _SAYS_NOTHING.fullmatch(text):
        return f"The words of a link, {quoted(text)}, do not say where it leads."
    if _ADDRESS.fullmatch(text):
        return "A link shows a web address instead of words."
    return ""


def leads_somewhere(document: WordDocument) -> Iterator[Fault]:
    """A29: every link and cross-reference within the document leads to a place that exists."""
    for link in document.content.links:
        anchor = link.anchor.lstrip("#")
        if link.broken:
            yield Fault(paragraph_place(link.paragraph), f"The link {quoted(link.text)} leads nowhere.")
        elif not link.elsewhere and not _exists(anchor, document):
            message = f"The link {quoted(link.text)} leads to a place that is no longer in the document."
            yield Fault(paragraph_place(link.paragraph), message)
    missing: dict[Paragraph, None] = {
        reference.paragraph: None
        for reference in document.content.references
        if not reference.paragraph.in_contents and not _exists(reference.bookmark, document)
    }
    missing |= {paragraph: None for paragraph in document.content.paragraphs if _ERROR.search(paragraph.text)}
    for paragraph in missing:
        yield Fault(
            paragraph_place(paragraph),
            "A cross-reference points to a place that is no longer in the document.",
            "Delete the cross-reference and put it in again (References, Cross-reference).",
        )


def _exists(anchor: str, document: WordDocument) -> bool:
    name = anchor.casefold()
    return (
        name in _ALWAYS_THERE
        or name in document.content.bookmarks
        or (len(name) > _LONGEST_BOOKMARK and name[:_LONGEST_BOOKMARK] in document.content.bookmarks)
    )
