"""What each document writes into its frame besides its text: running head, foot of the page, properties of the file."""

from datetime import UTC, datetime

from clerk.labels import said
from exports.content.document import Document, Edition
from exports.word.markup import TAB, Markup, field
from exports.word.xml_text import escape

_CATEGORIES = {Edition.PUBLIC: "Public", Edition.PRIVATE: "Not for publication"}
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def head(document: Document, markup: Markup) -> str:
    """The running head: whose meeting, and the standing of the document opposite."""
    return markup.paragraph(
        "Header", f"{markup.plain(document.running_head)}{TAB}{markup.plain(document.running_status)}"
    )


def standing(document: Document, markup: Markup) -> str:
    """The standing of the document by itself, for a header of the council's own that does not give it."""
    return markup.paragraph("Header", markup.plain(document.running_status))


def foot(document: Document, markup: Markup) -> str:
    """The foot of every page; how many pages there are is said only where their numbers begin at 1."""
    numbered, of = (said(document.labels, word) for word in ("Page", "of"))
    page = markup.plain(f"{numbered} ") + field("PAGE", str(document.first_page))
    if document.first_page == 1:
        page += markup.plain(f" {of} ") + field("NUMPAGES", "1")
    return markup.paragraph("Footer", f"{markup.plain(document.footer)}{TAB}{page}")


def properties(document: Document, markup: Markup) -> str:
    """Title, author, language and times, so that nothing of the machine or a library is left in the file."""
    moment = _utc(document.made_at)
    texts = (
        ("dc:title", document.title),
        ("dc:subject", document.subject),
        ("dc:creator", document.author),
        ("cp:lastModifiedBy", document.author),
        ("cp:category", _CATEGORIES[document.edition]),
        ("dc:language", document.language),
        ("cp:revision", "1"),
    )
    written = "".join(f"<{name}>{escape(markup.property(text))}</{name}>" for name, text in texts)
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{written}{times}</cp:coreProperties>"
    )


def _utc(moment: datetime) -> str:
    """The moment in universal time, to the second."""
    universal = moment.astimezone(UTC) if moment.tzinfo else moment
    return universal.replace(tzinfo=None, microsecond=0).isoformat() + "Z"
