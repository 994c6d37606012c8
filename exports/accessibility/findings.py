"""What the checker hands back: findings, and findings of one kind drawn together."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stops some people reading a document.

    `rule` is the rule's number ("A13"), `place` where it is in words ("Paragraph 12, 'Present: ...'"), `message` what
    is wrong and `advice` what to do about it in Word.
    """

    rule: str
    place: str
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The same fault wherever it occurs: how many places, and all of them in the order of the document."""

    rule: str
    message: str
    advice: str
    places: tuple[str, ...]

    @property
    def count(self) -> int:
        """In how many places the fault was found."""
        return len(self.places)

    def first_places(self, most: int = 3) -> str:
        """The first places as one line: "Paragraph 3, 'Present'; Paragraph 9, 'Venue'; and 38 more"."""
        shown = "; ".join(self.places[:most])
        left = self.count - most
        return f"{shown}; and {left} more" if left > 0 else shown


def summarise(findings: Iterable[Finding]) -> list[Summary]:
    """Draw together findings with the same rule, message and advice, so that forty paragraphs make one entry.

    Entries stand in the order in which their first finding does.
    """
    places: dict[tuple[str, str, str], list[str]] = {}
    for finding in findings:
        places.setdefault((finding.rule, finding.message, finding.advice), []).append(finding.place)
    return [Summary(rule, message, advice, tuple(found)) for (rule, message, advice), found in places.items()]
