"""Makes the database file of a schema about to be released, to be kept and upgraded in the tests ever after.

    python -m tests.storage.golden tests/storage/golden/0001.db

The file has a row in as many tables as ordinary use fills, and an earlier state of a minute.
"""

import sys
from pathlib import Path

from storage.file.database import Store
from storage.texts.minutes import save
from tests.storage.conftest import new_minute

TEXT = "Further to minute 3/26.\n\nRESOLVED that the report be noted.\n\nACTION: Smith - write to the owner ??\n"


def make(path: Path) -> None:
    """Make the file; raises FileExistsError rather than change one that was released."""
    if path.exists():
        raise FileExistsError(path)
    store = Store.open(path, create=True)
    minute_id = new_minute(store)
    save(store, minute_id, "A first draft.", 0)
    save(store, minute_id, TEXT, 1)
    store.close()
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
    path.with_name(path.name + ".lock").unlink(missing_ok=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
