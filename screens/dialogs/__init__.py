"""Dialogs: each asks for one thing and answers with one typed value."""
