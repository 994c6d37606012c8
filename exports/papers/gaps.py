"""What public minutes say where private business was taken: that it was, and the clerk's summary where there is one.

Local Government Act 1972, section 100C(2): where what is left out leaves no reasonably fair and coherent record, the
proper officer makes a written summary of the proceedings that discloses no exempt information.
"""

from collections.abc import Iterator

from clerk.labels import labels_of, said
from clerk.notation.parser import parse
from clerk.policy import Policy
from clerk.vocabulary import Part
from exports.content.document import Node, Paragraph, Run, Section
from exports.content.inline import tidied
from exports.papers.front import section_heading
from exports.papers.minute_text import typed_lines
from storage.schema.records import ItemRecord

NEUTRAL = "Business was considered here with the press and public excluded. It is minuted separately."
_SUMMARY = "Summary of the private business: "


def gap_nodes(items: tuple[ItemRecord, ...], policy: Policy) -> Iterator[Node]:
    """The section that stands for private items which this edition may not contain; nothing of them but summaries."""
    yield Section(section_heading(policy, Part.PRIVATE))
    labels = labels_of(policy.house_style.labels)
    yield Paragraph((Run(said(labels, NEUTRAL)),))
    for item in items:
        summary = item.public_summary
        spans = [span for block in parse(summary).blocks for span in typed_lines(summary, block.content)]
        for place, span in enumerate(spans):
            words = tidied((Run(span.of(summary)),))
            if words:
                yield Paragraph((Run(said(labels, _SUMMARY), bold=True), *words) if place == 0 else words)
