"""Alembic revisions, shipped in the wheel. Revision "0001" is schema version 1, and so on, forwards only."""

#: The schema this program reads and writes: `PRAGMA user_version`, and the newest revision as a number.
SCHEMA_VERSION = 11
