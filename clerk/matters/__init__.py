"""Matters arising in words: due dates, updates in one line, what is drafted for the next meeting, and reminders."""

from clerk.matters.arising import Arising, matters_arising
from clerk.matters.chasing import chase_text
from clerk.matters.due_words import due_in_words
from clerk.matters.updating import UPDATE_WORDS, Update, UpdateNotUnderstood, read_update

__all__ = [
    "UPDATE_WORDS",
    "Arising",
    "Update",
    "UpdateNotUnderstood",
    "chase_text",
    "due_in_words",
    "matters_arising",
    "read_update",
]
