"""Days and months given at a terminal, read as everywhere else in the program."""

from datetime import date

import typer


def read_day(text: str) -> date:
    """The day of 2026-12-10, '10 december 2026' or 'next tuesday'; where it is none, the command is not understood."""
    from clerk.dates import date_slip, parse_date

    today = date.today()
    day = parse_date(text, today)
    if day is None:
        raise typer.BadParameter(date_slip(text, today))
    return day


def read_month(text: str) -> date:
    """The first day of the month of 2026-09 or 'september 2026'."""
    from clerk.dates import parse_month

    day = parse_month(text, date.today())
    if day is None:
        raise typer.BadParameter(f"{text!r} is no month. Write it like 2026-09.")
    return day
