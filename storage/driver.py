"""The SQLite module in use: the newer one of the `pysqlite3` wheel where there is one, else the standard library's."""

import importlib
from types import ModuleType


def _load() -> ModuleType:
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return importlib.import_module("sqlite3")


#: A DB-API module with `connect`, `Error` and `sqlite_version`.
sqlite: ModuleType = _load()
