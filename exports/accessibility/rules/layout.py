"""Rules about what stands apart from the text: text boxes, floating objects, columns, page numbers, pictures.

A19, A26, A27, A30 and A31.
"""

import re
from collections.abc import Iterator

from exports.accessibility.content import Picture
from exports.accessibility.document import WordDocument
from exports.accessibility.places import paragraph_place, quoted
from exports.accessibility.rules.fault import Fault
from exports.accessibility.rules.headings import WHOLE

# About what fits on one page of A4 in 12 point.
ONE_PAGE = 1_800

_FILE_NAME = re.compile(r"\S*\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|heic)", re.IGNORECASE)
_NO_TEXT = re.compile(
    r"((image|picture|graphic|photo|logo|shape|img|pic|chart|diagram)[ _-]?\d*|alt text|\W*)", re.IGNORECASE
)
_MADE_BY_WORD = re.compile(
    r"(description automatically generated|ai-generated content may be incorrect)", re.IGNORECASE
)


def no_text_boxes(document: WordDocument) -> Iterator[Fault]:
    """A19: all text is in the text, where it is read out in its turn, not in a box or a frame."""
    for picture in document.content.pictures:
        if picture.boxed:
            words = f", which says {quoted(picture.text)}" if picture.text.strip() else ""
            place = f"{paragraph_place(picture.paragraph)}: text box{words}"
            yield Fault(place, "Text is in a text box, which may be read out of order.")
    for paragraph in document.content.paragraphs:
        if paragraph.look.frame and not paragraph.story.repeats and not paragraph.blank:
            yield Fault(
                paragraph_place(paragraph),
                "The text is in a frame, which may be read out of order.",
                "Click the frame's edge, choose Format Frame and Remove Frame.",
            )


def alternative_text(document: WordDocument) -> Iterator[Fault]:
    """A26: every picture is described in words, or marked as decorative."""
    for picture in document.content.pictures:
        if picture.decorative or picture.boxed or picture.watermark:
            continue
        message = _alternative_fault(picture)
        if message:
            yield Fault(paragraph_place(picture.paragraph), message)


def _alternative_fault(picture: Picture) -> str:
    text = picture.alternative
    if not text:
        return "A picture has no alternative text, so some people cannot know what it shows."
    if _FILE_NAME.fullmatch(text) or _NO_TEXT.fullmatch(text):
        return f"The alternative text of a picture, {quoted(text)}, does not say what it shows."
    if _MADE_BY_WORD.search(text):
        return "The alternative text of a picture was made by a machine and not yet checked by a person."
    return ""


def in_line(document: WordDocument) -> Iterator[Fault]:
    """A27: pictures stand in line with the text, and nothing lies behind it. Logos in a header may float."""
    for picture in document.content.pictures:
        place = paragraph_place(picture.paragraph)
        if picture.watermark:
            yield Fault(
                place,
                "There is a watermark behind the text, which makes it harder to read and is not read out.",
                "Choose Design, Watermark, Remove Watermark, and write 'Draft' as text on the first page.",
            )
        elif picture.floating and not picture.boxed and not picture.paragraph.story.repeats:
            yield Fault(place, "A picture floats beside the text, so it may be read out of order or not at all.")


def page_numbers(document: WordDocument) -> Iterator[Fault]:
    """A30: a document of more than a page has page numbers in its header or footer."""
    text = sum(len(paragraph.text) for paragraph in document.body)
    broken = any("\f" in paragraph.text for paragraph in document.body)
    if not document.content.page_numbers and (text > ONE_PAGE or broken):
        yield Fault(WHOLE, "The pages are not numbered.")


def one_column(document: WordDocument) -> Iterator[Fault]:
    """A31: the text is in one column, which can be enlarged and followed down the page."""
    sections = document.content.columns
    for number, columns in enumerate(sections, 1):
        if columns > 1:
            place = f"Section {number}" if len(sections) > 1 else WHOLE
            yield Fault(place, f"The text is set in {columns} columns.")
