"""The rows of bodies, for use inside a transaction."""

from sqlmodel import Session, col, select

from storage.file.errors import NotFound
from storage.schema.checks import one_line
from storage.schema.models import Body


def body_with_code(session: Session, code: str) -> Body:
    """The row of the body with that code, whatever its capitals; raises NotFound with the codes there are."""
    rows = session.exec(select(Body).order_by(col(Body.code))).all()
    for row in rows:
        if row.code.casefold() == one_line(code).casefold():
            return row
    codes = ", ".join(row.code for row in rows)
    there = f"The codes are {codes}." if codes else "No body has been added yet."
    raise NotFound(f"There is no body with the code {one_line(code)}. {there}")
