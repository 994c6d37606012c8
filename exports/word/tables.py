"""Tables of data: a header row that repeats on every page, rows that do not split, a caption for screen readers."""

from collections.abc import Sequence

from exports.content.document import Run, Table
from exports.word.markup import Markup
from exports.word.measures import twips


def table_xml(table: Table, markup: Markup, text_width: float, indent: float = 0.0) -> str:
    """The table from `indent` to the right margin, in centimetres as `text_width` is.

    Its `widths` are shared out in proportion, equally if not given.
    """
    columns = _columns(table, text_width - indent)
    indented = f'<w:tblInd w:w="{twips(indent)}" w:type="dxa"/>' if indent else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    header = _row([markup.plain(text) for text in table.header], columns, "TableHeading", markup, header=True)
    rows = "".join(_row([_cell_text(runs, markup) for runs in row], columns, "TableText", markup) for row in table.rows)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="MinutesTable"/>'
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/>{indented}<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/><w:tblCaption w:val={markup.attribute(table.caption)}/>'
        f"<w:tblDescription w:val={markup.attribute(table.description)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{header}{rows}</w:tbl>"
    )


def _columns(table: Table, text_width: float) -> list[int]:
    shares = table.widths if len(table.widths) == len(table.header) else (1.0,) * len(table.header)
    return [twips(text_width * share / sum(shares)) for share in shares]


def _cell_text(runs: Sequence[Run], markup: Markup) -> str:
    """A cell is never blank: a listener could not tell an empty cell from one that was missed."""
    return markup.runs(runs) if any(run.text.strip() for run in runs) else markup.plain("None")


def _row(cells: Sequence[str], columns: Sequence[int], style: str, markup: Markup, header: bool = False) -> str:
    repeated = "<w:tblHeader/>" if header else ""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{markup.paragraph(style, cell)}</w:tc>'
        for cell, width in zip(cells, columns, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{written}</w:tr>"
