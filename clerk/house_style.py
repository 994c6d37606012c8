"""The look of a body's documents, as data: what a clerk may choose without a template of the council's own."""

from dataclasses import dataclass

#: Sizes of paper in centimetres, upright: width and height.
PAPERS: dict[str, tuple[float, float]] = {
    "A4": (21.0, 29.7),
    "A3": (29.7, 42.0),
    "A5": (14.8, 21.0),
    "Letter": (21.59, 27.94),
}

#: The sizes of text that may be chosen, in points: below 12 many people cannot read it (GOV.UK, accessible documents).
SIZES = (12, 36)

#: How wide the column of minute numbers may be chosen, in centimetres; 0 for as wide as they need.
NUMBER_COLUMNS = (0, 6)

#: The size of type of a large print edition, in points: the smallest that counts as one (RNIB, Clear Print).
LARGE_PRINT = 18.0


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How the documents of one body look.

    `paper` is a key of PAPERS. `size` is that of the text, in points; headings and spaces grow with it.
    `number_column` is the width of the column of minute numbers in centimetres, 0 for as wide as they need.
    `watermark` writes DRAFT across the pages of a draft, which a screen reader may stumble over, so that it is off
    unless asked for; `line_numbers` numbers the lines of a draft. `page_initials` leaves a place on every page of
    minutes for the initials of the person who signs them, as loose leaves are to be initialled (Local Government Act
    1972, Schedule 12, paragraph 41(2)). `pages_run_on` numbers the pages of minutes through the year, each meeting's
    after those of the meeting before. A document of more than `contents_after` pages begins with its contents, 0 for
    never. `styles` are pairs of a style of ours and the style of a council's template to write in instead:
    (("Minute Text", "Council Body"),). `labels` is the language of headings and labels, a value of clerk.labels.Labels.
    """

    paper: str = "A4"
    font: str = "Arial"
    size: float = 12.0
    number_column: float = 0.0
    watermark: bool = False
    line_numbers: bool = False
    page_initials: bool = False
    pages_run_on: bool = False
    contents_after: int = 20
    styles: tuple[tuple[str, str], ...] = ()
    labels: str = "en"

    @property
    def paper_size(self) -> tuple[float, float]:
        """Width and height of the paper in centimetres, upright; A4 for a paper that is not known."""
        return PAPERS.get(self.paper, PAPERS["A4"])

    @property
    def scale(self) -> float:
        """How much larger everything is than in the usual size of 12 points."""
        return min(max(self.size, 8.0), 36.0) / 12
