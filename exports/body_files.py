"""The documents of a body as a whole: which there are, what their files are called, and writing them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from clerk.numbering import YearBasis, register_year
from clerk.policy import Policy
from exports.content.document import Edition
from exports.file_names import safe_name
from exports.files import Exported, save
from exports.listings.actions import action_sheet
from exports.listings.decisions import decision_list
from exports.listings.listing import Asked, Listing, listing_document
from exports.listings.programme import work_programme
from exports.listings.year_attendance import attendance_list
from exports.listings.year_declarations import declaration_list
from exports.saving import ExportError, write_new
from exports.written.csv_text import csv_bytes
from exports.written.formats import USUAL
from storage.council.bodies import get_body
from storage.file.database import Store

CSV = "csv"


@dataclass(frozen=True, slots=True)
class BodyDocument:
    """One kind of list: what builds it, the orders it can be arranged in, and whether it is of a year or of a day."""

    build: Callable[[Store, Asked], Listing]
    arrangements: tuple[str, ...] = ()
    of_year: bool = True


#: Every document of a body as a whole, by the word that asks for it.
BODY_DOCUMENTS: dict[str, BodyDocument] = {
    "actions": BodyDocument(action_sheet, ("meeting", "owner"), of_year=False),
    "decisions": BodyDocument(decision_list, ("meeting", "subject")),
    "programme": BodyDocument(work_programme, of_year=False),
    "attendance": BodyDocument(attendance_list),
    "declarations": BodyDocument(declaration_list),
}


def ask(
    store: Store,
    body_id: int,
    *,
    today: date,
    starts: date | None = None,
    ends: date | None = None,
    edition: Edition = Edition.PUBLIC,
    arranged: str = "",
    made_at: datetime | None = None,
) -> Asked:
    """What is asked for. Without days, those of the body's year that `today` is in, as far as it has gone."""
    body = get_body(store, body_id)
    first = starts or year_of(body.policy, today)
    return Asked(body, today, first, ends or today, edition, made_at or datetime.now(UTC), arranged)


def listing(store: Store, kind: str, asked: Asked) -> Listing:
    """One list of a body; raises ExportError for a kind that is not known or an order that it does not know."""
    if kind not in BODY_DOCUMENTS:
        raise ExportError(f'There is no list called "{kind}". Choose one of: {", ".join(BODY_DOCUMENTS)}.')
    known = BODY_DOCUMENTS[kind]
    if asked.arranged and asked.arranged not in known.arrangements:
        orders = f"Choose one of: {', '.join(known.arrangements)}." if known.arrangements else "It has one order only."
        raise ExportError(f'The {kind} cannot be arranged by "{asked.arranged}". {orders}')
    if asked.ends < asked.starts:
        raise ExportError(f"The list would end on {asked.day(asked.ends)}, before it begins. Turn the days round.")
    return known.build(store, asked)


def export_list(
    store: Store,
    kind: str,
    asked: Asked,
    target: Path | None = None,
    *,
    format: str = "",  # noqa: A002
    replace: bool = False,
    template: bytes = b"",
) -> Exported:
    """Write one list of a body: as a Word file, as CSV, or in another format, as the file named or `format` says.

    `target` is a folder, a file, or None for the present folder. Raises ExportError as `exports.files.save` does.
    """
    made = listing(store, kind, asked)
    name = list_name(asked, made)
    place = (target or Path.cwd()).expanduser()
    named = "" if place.is_dir() else place.suffix.lower().removeprefix(".")
    if (format or named).lower() != CSV:
        document = listing_document(asked, made)
        return save(document, name, target, format=format, replace=replace, template=template)
    if named and named != CSV:
        raise ExportError(f"{place.name} does not end in .{CSV}, the format asked for. Let them agree.")
    path = place / f"{name.removesuffix(USUAL)}{CSV}" if place.is_dir() else place
    return Exported(write_new(path, csv_bytes(made.csv), replace=replace), made.left_out)


def list_name(asked: Asked, made: Listing) -> str:
    """The name a list is saved under: "2026-11-21 Scrutiny Board - action list.docx"."""
    private = " (private)" if asked.edition is Edition.PRIVATE else ""
    ending = f" - {made.name}{private}.{USUAL}"
    return safe_name(f"{asked.ends.isoformat()} {asked.body.name}", ending)


def year_of(policy: Policy, day: date) -> date:
    """The first day of the body's year that a day is in: the calendar's where its numbers never begin again."""
    if policy.numbering.basis in (YearBasis.MUNICIPAL, YearBasis.ACADEMIC):
        return date(register_year(policy.numbering, day), *policy.numbering.starts)
    return date(day.year, 1, 1)
