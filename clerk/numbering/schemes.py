"""The numbering schemes met in published minutes, each called by an example of its citation."""

from clerk.numbering.scheme import NumberingScheme, YearBasis, YearForm
from clerk.numbering.subparagraphs import SubForm

ACADEMIC_YEAR_STARTS = (9, 1)
_ROWS: tuple[tuple[str, str, NumberingScheme], ...] = (
    # Running whole numbers.
    ("6/19", "6. over the minute, cited with the municipal year it began in; starts again in May", NumberingScheme()),
    (
        "58(b)",
        "58. with paragraphs (a), (b); no year; starts again in May",
        NumberingScheme(year_form=YearForm.NONE, sub_form=SubForm.BRACKETED_LETTER),
    ),
    (
        "33.1",
        "33 with paragraphs 33.1, 33.2; no year; starts again in May",
        NumberingScheme(year_form=YearForm.NONE, suffix="", sub_form=SubForm.POINT),
    ),
    (
        "1358",
        "running for ever",
        NumberingScheme(year_form=YearForm.NONE, suffix="", basis=YearBasis.NEVER),
    ),
    # Number and year.
    (
        "196/20",
        "number, then calendar year",
        NumberingScheme(heading_year=True, suffix="", basis=YearBasis.CALENDAR),
    ),
    ("82/23", "number, then municipal year", NumberingScheme(heading_year=True, suffix="")),
    (
        "25/2019/20",
        "number, then both years of the municipal year",
        NumberingScheme(year_form=YearForm.LONG_PAIR, heading_year=True, suffix=""),
    ),
    (
        "58/16-17",
        "number, then both years of the academic year",
        NumberingScheme(
            year_form=YearForm.SHORT_PAIR,
            heading_year=True,
            suffix="",
            basis=YearBasis.ACADEMIC,
            starts=ACADEMIC_YEAR_STARTS,
        ),
    ),
    (
        "19/5",
        "calendar year, then number",
        NumberingScheme(number_first=False, heading_year=True, suffix="", basis=YearBasis.CALENDAR),
    ),
    (
        "21.44",
        "calendar year, then number, with a point",
        NumberingScheme(separator=".", number_first=False, heading_year=True, suffix="", basis=YearBasis.CALENDAR),
    ),
    (
        "17/064",
        "calendar year, then number of three figures",
        NumberingScheme(number_first=False, heading_year=True, suffix="", pad=3, basis=YearBasis.CALENDAR),
    ),
    # With the letters of the body.
    (
        "PLA146/14",
        "letters, number, municipal year",
        NumberingScheme(prefix="PLA", heading_year=True, suffix=""),
    ),
    (
        "Cou/285/07-08",
        "letters, number, both years of the municipal year",
        NumberingScheme(prefix="Cou/", year_form=YearForm.SHORT_PAIR, heading_year=True, suffix=""),
    ),
    (
        "LAB/58/16-17",
        "letters, number, academic year",
        NumberingScheme(
            prefix="LAB/",
            year_form=YearForm.SHORT_PAIR,
            heading_year=True,
            suffix="",
            basis=YearBasis.ACADEMIC,
            starts=ACADEMIC_YEAR_STARTS,
        ),
    ),
    (
        "C.23.38",
        "letter, calendar year, number, with paragraphs C.23.38.1, C.23.38.2",
        NumberingScheme(
            prefix="C.",
            separator=".",
            number_first=False,
            heading_year=True,
            suffix="",
            basis=YearBasis.CALENDAR,
            sub_form=SubForm.POINT,
        ),
    ),
    (
        "S/81/2004",
        "letter, number, calendar year in full",
        NumberingScheme(prefix="S/", year_form=YearForm.LONG, heading_year=True, suffix="", basis=YearBasis.CALENDAR),
    ),
    # Each meeting by itself.
    (
        "8.4",
        "1., 2., 3. at each meeting, with paragraphs 8.1, 8.2",
        NumberingScheme(year_form=YearForm.NONE, basis=YearBasis.MEETING, sub_form=SubForm.POINT),
    ),
    (
        "4b",
        "1., 2., 3. at each meeting, with paragraphs 4a, 4b",
        NumberingScheme(year_form=YearForm.NONE, basis=YearBasis.MEETING, sub_form=SubForm.LETTER),
    ),
    (
        "4(ii)",
        "1., 2., 3. at each meeting, with paragraphs 4(i), 4(ii)",
        NumberingScheme(year_form=YearForm.NONE, basis=YearBasis.MEETING, sub_form=SubForm.BRACKETED_ROMAN),
    ),
    (
        "16/09/6/1",
        "day of the meeting (year, month, day), then item, with paragraphs 16/09/6/18vii",
        NumberingScheme(
            form="{yy}/{mm}/{d}/{n}", heading_year=True, suffix="", basis=YearBasis.MEETING, sub_form=SubForm.ROMAN
        ),
    ),
    (
        "1.15.1",
        "number of the meeting in its year, year, item",
        NumberingScheme(form="{meeting}.{yy}.{n}", heading_year=True, suffix="", basis=YearBasis.MEETING),
    ),
    # Private business.
    (
        "12E/19",
        "as 6/19; private minutes share the sequence and bear an E",
        NumberingScheme(private_mark="E"),
    ),
    (
        "5P/19",
        "as 6/19; private minutes are counted by themselves and bear a P",
        NumberingScheme(private_mark="P", private_apart=True),
    ),
    # Resolutions numbered apart from the items.
    (
        "RESOLVED – 128",
        "resolutions, not items, numbered through the calendar year",
        NumberingScheme(prefix="RESOLVED – ", year_form=YearForm.NONE, suffix="", basis=YearBasis.CALENDAR),
    ),
)

SCHEMES: dict[str, NumberingScheme] = {example: scheme for example, _, scheme in _ROWS}
"""Schemes by an example of their citation."""

SCHEME_NOTES: dict[str, str] = {example: note for example, note, _ in _ROWS}
"""What each scheme is, in one line for the clerk who chooses."""
