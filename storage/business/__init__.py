"""The items of an agenda: their order, their course, and what is undone."""
