"""Holding one Word document against all the rules."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from exports.accessibility.document import WordDocument, read_document
from exports.accessibility.findings import Finding
from exports.accessibility.registry import RULES, Rule
from exports.accessibility.rules.headings import WHOLE

# More of one kind help nobody, and a file made to overwhelm should not.
MOST_OF_A_RULE = 500


def check(path: Path) -> list[Finding]:
    """Everything in a Word document that breaks a rule, by rule and then in the order of the document.

    The file is only read. Raises `Unreadable`, with a sentence for the person who asked, where it is not a Word
    document or cannot be opened safely.
    """
    document = read_document(path)
    return [finding for rule in RULES for finding in _findings(rule, document)]


def _findings(rule: Rule, document: WordDocument) -> Iterator[Finding]:
    faults = rule.find(document)
    for fault in islice(faults, MOST_OF_A_RULE):
        yield Finding(rule.id, fault.place, fault.message, fault.advice or rule.advice)
    if next(faults, None) is not None:
        message = f"There are more than {MOST_OF_A_RULE} places like these; the others are not listed."
        yield Finding(rule.id, WHOLE, message, rule.advice)
