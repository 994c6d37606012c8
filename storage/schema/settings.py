"""Small things the office remembers between sittings: the folder documents go to, the theme of the screens."""

from sqlmodel import Session

from storage.file.database import Store
from storage.schema.models import Setting


def remembered(store: Store, key: str, otherwise: str = "") -> str:
    """The value kept under `key`, or `otherwise`."""
    with store.read() as session:
        return read_setting(session, key, otherwise)


def read_setting(session: Session, key: str, otherwise: str = "") -> str:
    """As `remembered`, for use inside a transaction."""
    kept = session.get(Setting, key)
    return otherwise if kept is None else kept.value


def keep_setting(store: Store, key: str, value: str) -> None:
    """Remember `value` under `key`, in the room of what was kept before."""
    if remembered(store, key) != value:
        with store.write() as session:
            session.merge(Setting(key=key, value=value))
