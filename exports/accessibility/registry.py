"""The register of rules: one row each. To add a rule, write its function and add its row.

The sources are WCAG 2.2 by success criterion, the guidance of GOV.UK on publishing accessible documents, the rules of
Microsoft's own accessibility checker, and the practice of councils that publish theirs. "House" is our own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from exports.accessibility.document import WordDocument
from exports.accessibility.rules import headings, layout, links, looks, properties, spacing, tables
from exports.accessibility.rules.fault import Fault


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its number, what it asks for, where it comes from, what to do when it is broken, and what finds that."""

    id: str
    title: str
    source: str
    advice: str
    find: Callable[[WordDocument], Iterator[Fault]]


_HEADING = "Select the line and choose a Heading on the Home tab: Heading 1 for the title, Heading 2 for its parts."

RULES: tuple[Rule, ...] = (
    Rule(
        "A01", "The document has a title", "WCAG 2.4.2",
        "Choose File, Info and type a Title that names the committee and the date of the meeting.",
        properties.title,
    ),
    Rule(
        "A02", "The language is set", "WCAG 3.1.1",
        "Select all (Ctrl+A), choose Review, Language, Set Proofing Language and pick English (United Kingdom).",
        properties.language,
    ),
    Rule(
        "A03", "The file is in today's format", "Microsoft",
        "Choose File, Info, Convert, and save.",
        properties.compatibility,
    ),
    Rule(
        "A04", "The document is not locked", "Microsoft",
        "Choose File, Info, Protect Document and take the protection off (also Review, Restrict Editing).",
        properties.protection,
    ),
    Rule("A05", "There are headings under one title", "WCAG 1.3.1 and 2.4.6", _HEADING, headings.structure),
    Rule(
        "A06", "No heading level is left out", "Microsoft; PDF/UA 7.4",
        "Select the heading and choose the next level down on the Home tab.",
        headings.no_skipped_level,
    ),
    Rule(
        "A07", "Headings are neither empty nor long", "WCAG 2.4.6",
        "Give the heading a few words.",
        headings.sensible_length,
    ),
    Rule(
        "A08", "Blank paragraphs do not make space", "Microsoft; GOV.UK",
        "Delete the blank paragraph and set Spacing Before or After in Layout, Paragraph.",
        spacing.no_blank_paragraphs,
    ),
    Rule(
        "A09", "Text is not placed by spaces or tabs", "WCAG 1.3.2",
        "Use an indent, a tab stop or a table instead.",
        spacing.no_columns_by_hand,
    ),
    Rule(
        "A10", "Lists are real lists", "WCAG 1.3.1",
        "Select the lines and choose Bullets or Numbering on the Home tab.",
        spacing.no_typed_lists,
    ),
    Rule(
        "A11", "Text is aligned left", "GOV.UK",
        "Select the text and press Ctrl+L, or change the style's alignment to Left.",
        looks.not_justified,
    ),
    Rule("A12", "What looks like a heading is one", "WCAG 1.3.1", _HEADING, headings.fake_heading),
    Rule(
        "A13", "Text is 12 point or larger", "GOV.UK",
        "Select the text and choose 12 on the Home tab, or change the size in the style (right-click it, Modify).",
        looks.large_enough,
    ),
    Rule(
        "A14", "Only links are underlined", "GOV.UK",
        "Select the text and press Ctrl+U; use bold where something must stand out.",
        looks.underline_for_links,
    ),
    Rule(
        "A15", "No italics", "GOV.UK",
        "Select the text and press Ctrl+I; use quotation marks for titles of publications.",
        looks.no_italics,
    ),
    Rule(
        "A16", "No text in capitals", "GOV.UK",
        "Select the text and press Shift+F3 until it is in sentence case.",
        looks.no_capitals,
    ),
    Rule(
        "A17", "Colours stand out from their ground", "WCAG 1.4.3",
        "Select the text and choose Automatic or a darker colour under Font Color on the Home tab.",
        looks.contrasting,
    ),
    Rule(
        "A18", "The font is plain", "GOV.UK",
        "Select all (Ctrl+A) and choose Arial on the Home tab, or change the font in the styles.",
        looks.sans_serif,
    ),
    Rule(
        "A19", "No text boxes or frames", "WCAG 1.3.2",
        "Cut the text out of the box (Ctrl+X), paste it into the document where it belongs, and delete the box.",
        layout.no_text_boxes,
    ),
    Rule(
        "A20", "Tables have a header row", "WCAG 1.3.1",
        "Click in the first row and choose Layout (beside Table Design), Repeat Header Rows.",
        tables.header_row,
    ),
    Rule(
        "A21", "Tables hold data", "WCAG 1.3.1",
        "Choose Layout (beside Table Design), Convert to Text. For a box round text, use Borders on the Home tab.",
        tables.no_layout_table,
    ),
    Rule(
        "A22", "Table rows all have the same cells", "WCAG 1.3.1; Microsoft",
        "Use Layout (beside Table Design), Split Cells or Merge Cells so that all rows have the same cells.",
        tables.even_grid,
    ),
    Rule(
        "A23", "No table cell is blank", "Microsoft",
        "Write 'None' or 'Not applicable' in the cell, or delete the row or column if all of it is blank.",
        tables.no_blank_cells,
    ),
    Rule(
        "A24", "Table rows stay whole", "Microsoft",
        "Select the table, choose Table Properties, Row, and clear 'Allow row to break across pages'.",
        tables.rows_kept_whole,
    ),
    Rule(
        "A25", "Tables have a caption", "WCAG 1.3.1; Microsoft",
        "Right-click the table, choose Insert Caption; or Table Properties, Alt Text, and say what the table shows.",
        tables.captioned,
    ),
    Rule(
        "A26", "Pictures are described", "WCAG 1.1.1",
        "Right-click the picture, choose View Alt Text and say what it shows; or mark it as decorative.",
        layout.alternative_text,
    ),
    Rule(
        "A27", "Pictures stand in line with the text", "WCAG 1.3.2; Microsoft",
        "Click the picture, choose Layout Options beside it and In Line with Text.",
        layout.in_line,
    ),
    Rule(
        "A28", "Links say where they lead", "WCAG 2.4.4",
        "Right-click the link, choose Edit Hyperlink and type words that say where it leads under Text to display.",
        links.telling_text,
    ),
    Rule(
        "A29", "Links lead somewhere", "WCAG 2.4.4",
        "Right-click the link, choose Edit Hyperlink and choose where it should lead, or Remove Hyperlink.",
        links.leads_somewhere,
    ),
    Rule(
        "A30", "Pages are numbered", "House",
        "Choose Insert, Page Number, Bottom of Page.",
        layout.page_numbers,
    ),
    Rule(
        "A31", "The text is in one column", "WCAG 1.3.2",
        "Click in the text and choose Layout, Columns, One.",
        layout.one_column,
    ),
)  # fmt: skip
