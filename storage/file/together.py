"""Several changes in one transaction: all of them are kept, or none."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlmodel import Session

from storage.file.database import Store


class _Joined(Store):
    """A store whose every read and write takes part in one transaction that is open already."""

    def __init__(self, store: Store, session: Session) -> None:
        self.__dict__.update(store.__dict__)
        self._session = session
        # A session lets go of rows nobody else holds; kept here, each is read once and not at every step.
        self._rows: list[object] = []
        for kind in ("loaded_as_persistent", "pending_to_persistent"):
            event.listen(session, kind, lambda _, row: self._rows.append(row))

    @contextmanager
    def read(self) -> Iterator[Session]:
        """The session of the transaction, with what was changed so far visible."""
        self._session.flush()
        yield self._session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """The session of the transaction; what is changed is kept when the whole ends, or undone on an error here."""
        with self._session.begin_nested():
            yield self._session


@contextmanager
def together(store: Store) -> Iterator[Store]:
    """A store to hand to several functions of storage, whose changes are then one transaction.

    An error that is caught inside the block undoes the change it came from; one that leaves it undoes all.

    with together(store) as joined:
        meeting = create_meeting(joined, new)
        add_item(joined, meeting.id, fields)
    """
    with store.write() as session:
        yield _Joined(store, session)
