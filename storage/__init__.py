"""The filing cabinet: the SQLite database, its tables, its queries, its backups."""
