"""The SQLite module in use: the newer one of the `pysqlite3` wheel where there is one, else the standard library's.

Never use both in one process on one file: each is a SQLite of its own that does not see the other's locks, and
closing a connection of one drops the locks of the other (sqlite.org/howtocorrupt.html, 2.2.1).
"""

import importlib
from types import ModuleType


def _load() -> ModuleType:
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return importlib.import_module("sqlite3")


#: A DB-API module with `connect`, `Error` and `sqlite_version`.
sqlite: ModuleType = _load()
