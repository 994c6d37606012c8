"""Minute text and what it is understood to say."""
