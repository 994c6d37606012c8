"""Minutes whose references followed in the very instant in which the clerk typed in them."""

from contextlib import suppress

from clerk.vocabulary import ChangeCause
from storage.file.database import Store
from storage.file.errors import NotFound
from storage.schema.records import MinuteRecord
from storage.texts.minutes import get_minute
from storage.texts.revisions import text_at
from storage.texts.rewriting import changes_since


def only_followed(store: Store, minute_id: int, version: int) -> tuple[str, MinuteRecord] | None:
    """What a minute said at a version, and the minute as stored, where nothing but its references followed since.

    None where anybody typed in it since, where nothing changed at all, or where that state is not known any more.
    """
    stored = get_minute(store, minute_id)
    with store.read() as session:
        causes = changes_since(session, {minute_id: version}).get(minute_id, [])
    if stored.version > version and causes == [ChangeCause.REFERENCE] * (stored.version - version):
        with suppress(NotFound):
            return text_at(store, minute_id, version), stored
    return None
