"""The database file: opening it, reading and writing it, keeping it whole and backed up."""
