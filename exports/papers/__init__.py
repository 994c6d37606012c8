"""The papers of a meeting: agenda and summons, minutes, notices, extracts, and the book of a year."""
