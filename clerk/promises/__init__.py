"""Promises: what the minutes say that somebody is to do, or that is to come back, found and put in few words."""

from clerk.promises.due import due_in
from clerk.promises.finding import find_promises
from clerk.promises.likeness import likeness, pair_off
from clerk.promises.owners import owner_in
from clerk.promises.promise import Confidence, Due, Occasion, Promise, PromiseKind
from clerk.promises.rules import RULES, Rule
from clerk.promises.statements import Statement, statements

__all__ = [
    "RULES",
    "Confidence",
    "Due",
    "Occasion",
    "Promise",
    "PromiseKind",
    "Rule",
    "Statement",
    "due_in",
    "find_promises",
    "likeness",
    "owner_in",
    "pair_off",
    "statements",
]
