"""Documents that are lists: tables under headings, with a sentence on what they hold, and the same rows as CSV."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from clerk.dates import write_date
from clerk.labels import Labels
from exports.content.document import (
    Document,
    Edition,
    Masthead,
    Node,
    Paragraph,
    Run,
    Runs,
    Section,
    Status,
    Subtitle,
    Table,
    Title,
)
from exports.written.csv_text import CsvTable
from storage.schema.records import BodyRecord

_NOT_PUBLIC = "Not for publication: this list speaks of private business"
_WIDE = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: whose list, as it stands on which day, of which days, in which edition.

    `arranged` is a word that the list knows ("owner", "subject"), "" for its usual order. `made_at` is written into
    the file's properties.
    """

    body: BodyRecord
    today: date
    starts: date
    ends: date
    edition: Edition
    made_at: datetime
    arranged: str = ""

    def day(self, day: date | None) -> str:
        """A day in the body's form; "" for none."""
        return write_date(day, self.body.policy.date_form) if day is not None else ""

    @property
    def days(self) -> str:
        """The days it is of: "1 May 2026 to 30 April 2027", or the one day."""
        if self.starts == self.ends:
            return self.day(self.starts)
        return f"{self.day(self.starts)} to {self.day(self.ends)}"


@dataclass(frozen=True, slots=True)
class ListedTable:
    """One table: the heading over it, what it holds in words for those who cannot see it, and its rows."""

    heading: str
    description: str
    header: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before any format is chosen. `opening` says what it holds; `left_out` is for the clerk who made it.

    `private` says that it speaks of private business, so that it must be marked.
    """

    name: str
    title: str
    position: str
    opening: str
    tables: tuple[ListedTable, ...]
    csv: CsvTable
    private: bool = False
    left_out: tuple[str, ...] = ()


def text(words: str, *, bold: bool = False) -> Runs:
    """A cell of one look."""
    return (Run(words, bold=bold),)


def listing_document(asked: Asked, listing: Listing) -> Document:
    """The list as a content tree; on its side where a table has five columns or more."""
    body = asked.body
    publisher = body.council or body.name
    return Document(
        title=f"{body.name}: {listing.name}, {listing.position}",
        subject=f"{listing.title}, {listing.position}",
        author=publisher,
        running_head=f"{body.name}: {listing.name}, {listing.position}",
        running_status="Not for publication" if listing.private else "",
        footer=publisher,
        edition=asked.edition,
        made_at=asked.made_at,
        nodes=tuple(_nodes(asked, listing)),
        landscape=any(len(table.header) >= _WIDE for table in listing.tables),
        notes=listing.left_out,
        # A list is in English throughout, whatever the language of the body's other documents.
        style=replace(body.policy.house_style, labels=Labels.ENGLISH.value),
        day=asked.day(asked.today),
    )


def _nodes(asked: Asked, listing: Listing) -> Iterator[Node]:
    if asked.body.council and asked.body.council != asked.body.name:
        yield Masthead(asked.body.council)
    yield Title(listing.title)
    yield Subtitle(f"{asked.body.name}, {listing.position}")
    if listing.private:
        yield Status(_NOT_PUBLIC)
    yield Paragraph(text(listing.opening))
    for table in listing.tables:
        yield Section(table.heading)
        if len(table.rows) < 2 and len(table.header) < 2:
            continue
        yield Table(f"{table.heading}: {listing.name}", table.description, table.header, table.rows, table.widths)


def left_out(count: int, one: str, several: str) -> tuple[str, ...]:
    """The note on what the edition does not contain because it is private; nothing where nothing is left out."""
    if not count:
        return ()
    return (f"{count} {one if count == 1 else several} left out of the public edition.",)
