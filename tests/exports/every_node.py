"""An invented document with every kind of node, nested lists and text that would do harm if it were obeyed."""

from datetime import UTC, datetime

from exports.content.document import (
    ActionLine,
    Attendance,
    Contents,
    ContentsEntry,
    Detail,
    Document,
    Edition,
    Instruction,
    ItemHeading,
    ItemList,
    ListItem,
    ListMarks,
    Masthead,
    Node,
    Note,
    PageBreak,
    Paragraph,
    Resolution,
    Run,
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

HOSTILE = '<script>alert("x")</script> & *stars* _lines_ [here](http://x.example) | `code` \x1b[31m {#id} $1$ \u202e'


def runs(*texts: str | Run) -> Runs:
    return tuple(Run(text) if isinstance(text, str) else text for text in texts)


def items(*texts: str | tuple[int, str]) -> tuple[ListItem, ...]:
    """List items; a pair gives the level too."""
    return tuple(ListItem(runs(t)) if isinstance(t, str) else ListItem(runs(t[1]), t[0]) for t in texts)


def document(*nodes: Node, title: str = "Leisure Scrutiny Board, minutes of 18 July 2019") -> Document:
    return Document(
        title=title,
        subject="Minutes",
        author="Ashmere Council",
        running_head="Leisure Scrutiny Board, 18 July 2019",
        running_status="Draft",
        footer="Ashmere Council",
        edition=Edition.PUBLIC,
        made_at=datetime(2019, 7, 22, 9, 30, tzinfo=UTC),
        nodes=nodes,
        notes=("For the clerk only.",),
    )


_CLAUSES = ItemList(
    ListMarks.LETTER,
    (
        *items(
            "notes the report;", "asks the Director to:", (1, "count the visits;"), (1, "publish them;"), "thanks all."
        ),
        ListItem(runs("agrees what was left open."), value=6),
    ),
)
_BULLETS = ItemList(
    ListMarks.BULLET,
    items("opening hours", "prices,", (1, "for adults"), (1, "for children"), (2, "under five"), "heating"),
    sub_marks=ListMarks.BULLET,
    deep_marks=ListMarks.BULLET,
)

NODES: tuple[Node, ...] = (
    Masthead("Ashmere Council"),
    Title("Leisure Scrutiny Board"),
    Subtitle("Minutes of the meeting held on Thursday 18 July 2019 at 10.00 am"),
    Status("Draft minutes, subject to confirmation at the next meeting"),
    Detail("Venue", runs("Committee Room 3, Heron House")),
    Detail("Email", runs(Run("clerk@ashmere.example", url="mailto:clerk@ashmere.example"))),
    Contents((ContentsEntry("Public business", "public", 2), ContentsEntry("6. Declarations", "minute_6"))),
    Section("Attendance"),
    Attendance("Present", ("Councillor A Heron (Chair)", "Councillor B Reed")),
    Attendance("Apologies", ("Councillor C Sedge",)),
    Section("Public business", "public"),
    ItemHeading("6.", "Declarations of interests", "minute_6"),
    Paragraph(runs("There were none.")),
    ItemHeading("7.", "Use of the leisure centres", "minute_7"),
    Instruction("Report of the Director of Leisure"),
    Note("Pages 3 to 8; for decision"),
    SubHeading("First quarter"),
    Paragraph(
        runs(
            "Further to minute ", Run("6", anchor="minute_6"), " and minute ", Run("40/18", anchor="minute_40_18"),
            ", the Board considered ", Run("the report", url="https://ashmere.example/report?year=2019&copy=1"),
            " of the Director, which was ", Run("warmly", bold=True), " and ", Run("at length ", italic=True),
            "discussed, in particular the cost of a visit and the number of visits ", Run("??", flag=True), ".",
        )
    ),
    _BULLETS,
    Resolution(runs(Run("RESOLVED", decision_word=True), " that the Board:"), _CLAUSES),
    Resolution(runs(Run("RESOLVED", decision_word=True), " unanimously that the budget be approved.")),
    ItemList(ListMarks.DIGIT, items("swimming", "running", (1, "on the track"), "rowing"), ListMarks.LETTER_BRACKET),
    ItemList(ListMarks.DIGIT, items("a second list", "that counts afresh")),
    ActionLine("Director of Leisure", runs("Circulate the figures to all members"), "12 September 2019"),
    Table(
        caption="Visits",
        description="Visits to each centre by quarter",
        header=("Centre", "Visits", "Remarks"),
        rows=((runs("Heron Baths"), runs("1,204"), runs("")), (runs("Reed Hall"), runs("310"), runs("Closed | May"))),
    ),
    Statement(runs("The meeting closed at 11.45 am.")),
    PageBreak(),
    Section("Correspondence"),
    Paragraph(runs(HOSTILE)),
    Paragraph(runs(Run("a trap", url="javascript:alert(1)"), " and ", Run("another", url='https://x.example/"onclick='))),
    Signature("Councillor A Heron, Chair"),
)  # fmt: skip

EVERY_NODE = document(*NODES)
