"""Checking Word documents for accessibility: `check(path)` gives findings, `summarise` draws repeated ones together.

It serves any document a clerk receives, by whatever program it was made, as well as those written here.
"""

from exports.accessibility.checker import check
from exports.accessibility.findings import Finding, Summary, summarise
from exports.accessibility.opening import Unreadable
from exports.accessibility.registry import RULES, Rule

__all__ = ["RULES", "Finding", "Rule", "Summary", "Unreadable", "check", "summarise"]
