"""The command for how a body's documents look, where they are not written in a template of the council's own."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from clerk.house_style import NUMBER_COLUMNS, PAPERS, SIZES, HouseStyle
from clerk.labels import Labels
from clerk.text import clean
from screens.commandline.office import opened

if TYPE_CHECKING:
    from storage.file.database import Store


_SIZE = typer.Option("--size", metavar="POINTS", min=SIZES[0], max=SIZES[1], help="Of the text; at least 12.")
_COLUMN_HELP = "0 for as wide as needed."
_NUMBER_COLUMN = typer.Option(
    "--number-column", metavar="CM", min=NUMBER_COLUMNS[0], max=NUMBER_COLUMNS[1], help=_COLUMN_HELP
)


def look(
    context: typer.Context,
    body: Annotated[str, typer.Argument(metavar="BODY", help="The code of the body.")],
    paper: Annotated[str | None, typer.Option("--paper", metavar="NAME", help=f"One of {', '.join(PAPERS)}.")] = None,
    font: Annotated[str | None, typer.Option("--font", metavar="NAME", help="The font, such as Arial.")] = None,
    size: Annotated[float | None, _SIZE] = None,
    number_column: Annotated[float | None, _NUMBER_COLUMN] = None,
    watermark: Annotated[
        bool | None, typer.Option("--watermark/--no-watermark", help="DRAFT across the pages of a draft.")
    ] = None,
    line_numbers: Annotated[
        bool | None, typer.Option("--line-numbers/--no-line-numbers", help="Numbered lines in a draft.")
    ] = None,
    page_initials: Annotated[
        bool | None, typer.Option("--page-initials/--no-page-initials", help="A place for initials on every page.")
    ] = None,
    pages_run_on: Annotated[
        bool | None, typer.Option("--pages-run-on/--no-pages-run-on", help="Minutes paged through the year.")
    ] = None,
    contents_after: Annotated[
        int | None, typer.Option("--contents-after", metavar="PAGES", min=0, help="Longer ones begin with contents.")
    ] = None,
    labels: Annotated[Labels | None, typer.Option("--labels", help="The language of headings and labels.")] = None,
    style: Annotated[
        list[str] | None,
        typer.Option("--style", metavar="OURS=THEIRS", help="Write ours in a style of the template; OURS= ends it."),
    ] = None,
) -> None:
    """Show how a body's documents look, or change it.

    Example: clerk look ESB --paper A4 --font Arial --size 12 --style "Minute Text=Council Body"
    """
    if paper is not None and paper not in PAPERS:
        raise typer.BadParameter(f"--paper is one of {', '.join(PAPERS)}.")
    given = {
        "paper": paper,
        "font": clean(font).strip() if font else None,
        "size": size,
        "number_column": number_column,
        "watermark": watermark,
        "line_numbers": line_numbers,
        "page_initials": page_initials,
        "pages_run_on": pages_run_on,
        "contents_after": contents_after,
        "labels": labels.value if labels else None,
    }
    changes = {name: value for name, value in given.items() if value is not None}
    with opened(context) as store:
        wanted = _kept(store, body, changes, style or [])
    _show(wanted)


def _kept(store: "Store", code: str, changes: Mapping[str, Any], styles: list[str]) -> HouseStyle:
    """The look of a body with the changes taken in, and kept where there are any."""
    from storage.council.bodies import NewBody, find_body, update_body
    from storage.file.together import together

    if not changes and not styles:
        return find_body(store, code).policy.house_style
    with together(store) as joined:
        found = find_body(joined, code)
        house = found.policy.house_style
        wanted = replace(house, **changes, styles=_styles(house, styles))
        if wanted.styles != house.styles:
            _try_styles(joined, found.id, wanted)
        policy = replace(found.policy, house_style=wanted)
        particulars = (found.council, found.name, found.short_name, found.code, found.venue, found.contact)
        update_body(joined, found.id, NewBody(*particulars, policy))
        return wanted


def _try_styles(store: "Store", body_id: int, house: HouseStyle) -> None:
    """Refuse a style that the template of the body has not; without a template, say that it waits for one."""
    from exports.word.template_check import try_template
    from storage.council.templates import template_of

    template = template_of(store, body_id)
    if template is not None:
        try_template(template.data, house)
    elif house.styles:
        typer.echo("clerk: styles are those of a template, and this body has none yet (clerk template use).", err=True)


def _show(house: HouseStyle) -> None:
    """Print every look, a line each."""
    for item in fields(HouseStyle):
        if item.name != "styles":
            typer.echo(f"{item.name.replace('_', '-')}\t{_shown(getattr(house, item.name))}")
    for ours, theirs in house.styles:
        typer.echo(clean(f"style\t{ours}={theirs}"))


def _styles(house: HouseStyle, given: list[str]) -> tuple[tuple[str, str], ...]:
    """The styles of ours that are written in others, with what was given taken in."""
    from exports.word.looks import style_names

    known = {name.casefold(): name for name in style_names()}
    styles = dict(house.styles)
    for pair in given:
        ours, sign, theirs = (part.strip() for part in pair.partition("="))
        if not sign or ours.casefold() not in known:
            raise typer.BadParameter(f'--style "{pair}" is not understood. Ours are: {", ".join(known.values())}.')
        styles.pop(known[ours.casefold()], None)
        if theirs:
            styles[known[ours.casefold()]] = theirs
    return tuple(styles.items())


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def add_to(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command()(look)
