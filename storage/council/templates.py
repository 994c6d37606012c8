"""The Word file in whose letterhead a body's documents are written, kept in the office's own file with the body."""

from dataclasses import dataclass
from datetime import UTC, datetime

from storage.file.database import Store
from storage.schema.checks import fetch, one_line
from storage.schema.circulation_models import BodyTemplate
from storage.schema.models import Body


@dataclass(frozen=True, slots=True)
class TemplateRecord:
    """A template as it was taken: the name of its file, its bytes, and when (UTC)."""

    file_name: str
    data: bytes
    taken_at: datetime


def take_template(store: Store, body_id: int, file_name: str, data: bytes) -> TemplateRecord:
    """Write the documents of a body in this file from now on; raises NotFound if the body is gone."""
    with store.write() as session:
        fetch(session, Body, body_id, "body")
        row = session.get(BodyTemplate, body_id) or BodyTemplate(
            body_id=body_id, file_name="", data=b"", taken_at=datetime.now(UTC)
        )
        row.file_name, row.data, row.taken_at = one_line(file_name), data, datetime.now(UTC)
        session.add(row)
        return TemplateRecord(row.file_name, row.data, row.taken_at)


def template_of(store: Store, body_id: int) -> TemplateRecord | None:
    """The template of a body, or None where its documents are written in the house style."""
    with store.read() as session:
        row = session.get(BodyTemplate, body_id)
        return TemplateRecord(row.file_name, row.data, row.taken_at) if row else None


def forget_template(store: Store, body_id: int) -> bool:
    """Go back to the house style; False where there was no template."""
    with store.write() as session:
        row = session.get(BodyTemplate, body_id)
        if row is None:
            return False
        session.delete(row)
        return True
