"""The minutes of other meetings that a set of minutes cites, listed at its end so that every citation leads somewhere.

A citation of another document cannot be a link within this one; a short entry that says which meeting it was, and
which minutes here cite it, can. An edition lists nothing of private minutes that it may not contain.
"""

from collections.abc import Iterator, Mapping

from clerk.dates import write_date
from clerk.labels import labels_of, said
from clerk.notation.blocks import ParsedMinute
from clerk.numbering import parse_citation
from exports.content.document import Edition, ItemHeading, Node, Paragraph, Run, Runs, Section
from exports.content.editions import allowed
from exports.content.links import Anchors
from storage.schema.records import CitedMinute, ItemRecord, MeetingFile

HEADING = "Minutes referred to"


class CitedMinutes:
    """The entries at the end of one document, and the bookmarks that its citations lead to.

    `parsed` are the minutes in the document, by the id of their item.
    """

    def __init__(
        self, file: MeetingFile, edition: Edition, anchors: Anchors, parsed: Mapping[int, ParsedMinute]
    ) -> None:
        self._file = file
        self._anchors = anchors
        self._citing: dict[int, list[ItemRecord]] = {}
        self._entries: dict[int, CitedMinute] = {}
        self._here = {item.minute.id: anchors.of(item) for item in file.items if anchors.of(item)}
        self._minute_of = {cited.citation: cited.minute_id for cited in file.cited if allowed(cited.part, edition)}
        known = {cited.citation: cited for cited in file.cited}
        for item in file.items:
            for reference in parsed[item.id].references if item.id in parsed else ():
                minute_id = self._minute_of.get(reference.citation)
                if minute_id is None or minute_id in self._here or anchors.find(reference.citation):
                    continue
                self._entries.setdefault(minute_id, known[reference.citation])
                citing = self._citing.setdefault(minute_id, [])
                if item not in citing:
                    citing.append(item)

    def find(self, citation: str) -> str:
        """The bookmark that a citation leads to: the minute itself if it is in this document, or its entry, or ""."""
        minute_id = self._minute_of.get(citation)
        here = self._anchors.find(citation) or (self._here.get(minute_id) if minute_id is not None else "")
        if here:
            return here
        return f"cited_{minute_id}" if minute_id in self._entries else ""

    def nodes(self) -> Iterator[Node]:
        """The section with the entries, in the order in which they are first cited; nothing where there are none.

        The last entry but one is kept with the last, so that none stands alone on the last page.
        """
        if self._entries:
            yield Section(HEADING)
        for place, (minute_id, cited) in enumerate(self._entries.items(), start=2):
            yield ItemHeading(self._number(cited), cited.title, f"cited_{minute_id}")
            yield Paragraph(self._where(cited, self._citing[minute_id]), place == len(self._entries))

    def _number(self, cited: CitedMinute) -> str:
        """The number without the paragraph that was cited."""
        number = parse_citation(self._file.body.policy.numbering, cited.citation)
        return cited.citation if number is None or not number.sub else cited.citation.split("(")[0]

    def _where(self, cited: CitedMinute, citing: list[ItemRecord]) -> Runs:
        day = write_date(cited.held_on, self._file.body.policy.date_form)
        labels = labels_of(self._file.body.policy.house_style.labels)
        runs = [Run(said(labels, "Meeting held on {day}. Referred to in ").format(day=day))]
        for place, item in enumerate(citing):
            joint = "" if place == 0 else said(labels, " and ") if place == len(citing) - 1 else ", "
            name = f"{said(labels, 'minute')} {item.minute.citation}" if item.minute.citation else f"“{item.title}”"
            runs += [Run(joint), Run(name, anchor=self._anchors.of(item))]
        return tuple(run for run in (*runs, Run(".")) if run.text)
