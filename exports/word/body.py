"""The body of a Word document: each kind of node of the content tree as paragraphs in named styles."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from clerk.labels import said
from exports.content.document import (
    ActionLine,
    Attendance,
    Contents,
    Detail,
    Instruction,
    ItemHeading,
    ItemList,
    ListMarks,
    Masthead,
    Node,
    Note,
    PageBreak,
    Paragraph,
    Resolution,
    Runs,
    Section,
    Signature,
    Statement,
    Status,
    SubHeading,
    Subtitle,
    Table,
    Title,
)
from exports.word.markup import FIELD_BEGINS, FIELD_ENDS, LINE_BREAK, TAB, Markup
from exports.word.measures import Columns, points
from exports.word.numbering import Numbering
from exports.word.tables import table_xml

_LAST_BULLET = f'<w:spacing w:after="{points(7)}"/>'
_LAST_ATTENDEE = f'<w:spacing w:after="{points(6)}"/>'
_CONTENTS = 'TOC \\o "2-3" \\n \\h \\z \\u'
_NO_BREAK = "\u00a0"
_HEADINGS = (Section, ItemHeading, SubHeading, Instruction)
#: About as many characters as a line of minutes holds.
_ONE_LINE = 75
_LAST_LINES = 6
_AT_ONCE = '<w:spacing w:before="0"/>'
_AFTER_TABLE = f'<w:spacing w:before="{points(9)}"/>'
# A telephone number or an hour is read at a glance only where it stands on one line.
_ONE_FIGURE = re.compile(r"(?<=[\d)]) (?=\d{2,}|[ap]\.?m\b)")
_LEADS_ON = re.compile(r":\s*[-–—]?\s*\Z")
_OUTDENTED = '<w:ind w:left="0" w:firstLine="0"/>'


class Body:
    """Writes nodes one after another; `numbering` collects the lists that they use.

    `after` are the highest ids of list formats and instances that the file has already.
    """

    def __init__(self, markup: Markup, columns: Columns, after: tuple[int, int] = (0, 0)) -> None:
        self.markup = markup
        self.numbering = Numbering(columns, after)
        self._columns = columns
        self._bookmarks: set[str] = set()
        self._follows: Node | None = None
        self._under_heading = self._before_end = self._after_table = False

    def write(self, nodes: Iterable[Node]) -> str:
        """The nodes as WordprocessingML."""
        written = []
        listed = list(nodes)
        for node, follows in zip_longest(listed, listed[1:]):
            self._follows, self._before_end = follows, _ends(follows)
            written.append(_WRITERS[type(node)](self, node))
            self._under_heading, self._after_table = isinstance(node, _HEADINGS), isinstance(node, Table)
        return "".join(written)

    def _long_under_heading(self, runs: Runs) -> bool:
        """Whether it is the first under its heading and longer than a line.

        LibreOffice leaves a heading alone at the foot of a page where a paragraph of several lines follows that must
        itself stay whole or with the next; so such a paragraph may part. The few lines before their end may not.
        """
        longest = _ONE_LINE * (_LAST_LINES if self._before_end else 1)
        return self._under_heading and sum(len(run.text) for run in runs) > longest

    def _leads_on(self, runs: Runs) -> bool:
        """Whether a paragraph stays with what follows: it ends in a colon, or what follows is its end.

        A signature on a page with nothing else on it could be put under any minutes.
        """
        return self._before_end or _LEADS_ON.search("".join(run.text for run in runs)) is not None

    def _belongs_after(self) -> bool:
        """Whether what follows belongs to what is decided or listed: its papers, its action, its end."""
        return self._before_end or isinstance(self._follows, Note | ActionLine)

    def bookmark(self, name: str, content: str) -> str:
        """The content under a bookmark, the first time that this name is used."""
        if not name or name in self._bookmarks:
            return content
        self._bookmarks.add(name)
        number = len(self._bookmarks)
        start = f'<w:bookmarkStart w:id="{number}" w:name={self.markup.attribute(name)}/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'

    def subtitle(self, node: Subtitle) -> str:
        """The last two words stand on one line, so that no line of a title is "am"."""
        return self.markup.paragraph("Subtitle", self.markup.plain(_NO_BREAK.join(node.text.rsplit(" ", 1))))

    def heading(self, node: ItemHeading) -> str:
        """Number, tab, title. Only the number is bookmarked, so that a reference field shows the number alone.

        One with nothing under it stays with nothing: of many headings in a row LibreOffice would part any.
        """
        title = self.markup.plain(node.title)
        bare = isinstance(self._follows, ItemHeading | Section | None)
        if not node.number:
            return self.markup.paragraph("Heading3", self.bookmark(node.anchor, title), free=bare, spaced=_OUTDENTED)
        number = self.bookmark(node.anchor, self.markup.plain(node.number))
        return self.markup.paragraph("Heading3", f"{number}{TAB}{title}", free=bare)

    def detail(self, node: Detail) -> str:
        """A label and its value on either side of one tab."""
        value = self.markup.runs(replace(run, text=_unbroken(run.text)) for run in node.runs)
        return self.markup.paragraph("MeetingDetail", f"{self.label(f'{node.label}:')}{TAB}{value}") if value else ""

    def label(self, text: str) -> str:
        """Text in the look of a label."""
        return self.markup.plain(text, "Label")

    def attendance(self, node: Attendance) -> str:
        """One name a paragraph, the first beside the label."""
        last = len(node.names) - 1
        return "".join(
            self.markup.paragraph(
                "AttendeeName" if place else "Attendee",
                ("" if place else f"{self.label(f'{node.label}:')}{TAB}") + self.markup.plain(_unbroken(name)),
                keep=place == 0 < last,
                spaced=_LAST_ATTENDEE if place == last else "",
            )
            for place, name in enumerate(node.names)
        )

    def minute_text(self, node: Paragraph) -> str:
        """A paragraph of a minute, or of an agenda, where the small line of papers stays with it."""
        leads = node.keeps_with_next or isinstance(self._follows, Note) or self._leads_on(node.runs)
        keep = leads and not self._long_under_heading(node.runs)
        apart = _AFTER_TABLE if self._after_table else ""
        return self.markup.paragraph("MinuteText", self.markup.runs(node.runs), keep=keep, spaced=apart)

    def item_list(self, node: ItemList, style: str = "") -> str:
        """A real list. The first two items stay together and the last two, so that none stands alone on a page."""
        bulleted = node.marks is ListMarks.BULLET
        style = style or ("MinuteBullet" if bulleted else "MinuteList")
        last = len(node.items) - 1
        return "".join(
            self.markup.paragraph(
                style,
                self.markup.runs(item.runs),
                keep=place in (0, last - 1) if place < last else self._belongs_after(),
                listed=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>',
                spaced=_LAST_BULLET if place == last else "",
            )
            for place, (item, (level, instance)) in enumerate(zip(node.items, self.numbering.place(node), strict=True))
        )

    def resolution(self, node: Resolution) -> str:
        """The lead-in, kept with its clauses, or with the text after "NOTED" on a line by itself."""
        loose = self._long_under_heading(node.runs)
        bare = all(run.decision_word for run in node.runs)
        keep = (node.clauses is not None or bare or self._leads_on(node.runs) or self._belongs_after()) and not loose
        apart = _AT_ONCE if self._under_heading else ""
        lead = self.markup.paragraph("Resolution", self.markup.runs(node.runs), keep=keep, loose=loose, spaced=apart)
        return lead + (self.item_list(node.clauses, "ResolutionList") if node.clauses else "")

    def action(self, node: ActionLine) -> str:
        """What is to be done, and on a second line who by and when."""
        plain = self.markup.plain
        asked, owner, due = (f"{said(node.labels, word)}:" for word in ("Action", "Owner", "Due"))
        answers = ((owner, node.owner), (due, node.due))
        given = [f"{self.label(label)}{plain(f' {text}')}" for label, text in answers if text]
        task = self.label(asked) + plain(" ") + self.markup.runs(node.runs)
        lines = LINE_BREAK.join(filter(None, (task, plain(". ").join(given))))
        return self.markup.paragraph("Action", lines, keep=self._before_end)

    def signature(self, node: Signature) -> str:
        """Dotted lines to sign and date on, made by tab stops."""
        plain = self.markup.plain
        signed, dated = (plain(f"{said(node.labels, word)} ") for word in ("Signed", "Date"))
        line = self.markup.paragraph("Signature", f"{signed}{TAB}{TAB}{dated}{TAB}")
        # What is cited after it begins on the same page, so that the last page is never a single entry.
        return line + self.markup.paragraph("SignatureName", plain(node.name), keep=isinstance(self._follows, Section))

    def table(self, node: Table) -> str:
        """Data under a header row, as far in as the text; Word would make one of two tables with nothing between."""
        apart = self.markup.plain(f"{node.caption}:") if self._after_table else ""
        between = self.markup.paragraph("MinuteText", apart, keep=True, spaced=_AFTER_TABLE)
        return between + table_xml(node, self.markup, self._columns.text, self._columns.number)

    def contents(self, node: Contents) -> str:
        """A field that Word can work out again, showing until then what it would: headings without page numbers.

        Without numbers it is never out of date by a page, so Word need not be told to ask on opening.
        """
        last = len(node.entries) - 1
        return "".join(
            self.markup.paragraph(
                f"TOC{entry.level}",
                (FIELD_BEGINS.format(_CONTENTS) if place == 0 else "")
                + self.markup.internal_link(entry.text, entry.anchor)
                + (FIELD_ENDS if place == last else ""),
            )
            for place, entry in enumerate(node.entries)
        )

    def page_break(self, node: PageBreak) -> str:
        """Nothing by itself: the next paragraph carries the break."""
        self.markup.break_page()
        return ""


def _ends(node: Node | None) -> bool:
    """Whether it only ends what goes before: where it is signed, or "(A Ash proposed, all were in favour.)"."""
    if isinstance(node, Paragraph):
        text = "".join(run.text for run in node.runs)
        return text.startswith("(") and text.rstrip(".").endswith(")") and len(text) <= 2 * _ONE_LINE
    return isinstance(node, Statement | Signature)


def _unbroken(text: str) -> str:
    """The text with telephone numbers and hours that stay on one line."""
    return _ONE_FIGURE.sub(_NO_BREAK, text)


def _in(style: str) -> Callable[[Body, Any], str]:
    """A writer for a node that is one text in one style."""
    return lambda body, node: body.markup.paragraph(style, body.markup.plain(node.text))


_WRITERS: dict[type[Node], Callable[[Body, Any], str]] = {
    Masthead: lambda body, node: body.markup.paragraph("CouncilName", body.markup.plain(node.council)),
    Title: _in("Heading1"),
    Subtitle: Body.subtitle,
    Status: _in("DocumentStatus"),
    Section: lambda body, node: body.markup.paragraph(
        "Heading2", body.bookmark(node.anchor, body.markup.plain(node.text))
    ),
    Contents: Body.contents,
    SubHeading: _in("Heading4"),
    Instruction: _in("AgendaNote"),
    Note: _in("AgendaPapers"),
    Statement: lambda body, node: body.markup.paragraph("MeetingStatement", body.markup.runs(node.runs)),
    Paragraph: Body.minute_text,
    Detail: Body.detail,
    Attendance: Body.attendance,
    ItemHeading: Body.heading,
    ItemList: Body.item_list,
    Resolution: Body.resolution,
    ActionLine: Body.action,
    Table: Body.table,
    Signature: Body.signature,
    PageBreak: Body.page_break,
}
