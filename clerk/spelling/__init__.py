"""Spelling: which words of a minute a British clerk's office would not write so, and what it would write instead."""

from clerk.spelling.checking import Checker, Misspelling, misspelt
from clerk.spelling.dictionary import Dictionary
from clerk.spelling.suggesting import suggestions
from clerk.spelling.words import Word, find_words, plain

__all__ = ["Checker", "Dictionary", "Misspelling", "Word", "find_words", "misspelt", "plain", "suggestions"]
