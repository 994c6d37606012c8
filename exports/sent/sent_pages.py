"""The pages of minutes that were circulated: counted after they are kept, so that the next minutes go on from there."""

from dataclasses import replace

from exports.sent.circulating import Paper
from exports.sent.page_numbers import count_pages, note_pages, to_count
from exports.sent.sending import Prepared
from storage.file.database import Store
from storage.papers.life_steps import STEPS

Counted = tuple[tuple[Paper, int | None], ...]


def counted(prepared: Prepared) -> Counted:
    """The minutes that went out finally, each with its number of pages; may take seconds, and keeps nothing."""
    file = prepared.file
    status = STEPS[prepared.step].goes_to if prepared.step else file.meeting.status
    after = replace(file, meeting=replace(file.meeting, status=status))
    papers = (paper for sending in prepared.sendings for paper in sending.papers)
    found = []
    for paper in papers:
        ending = paper.attachment.file_name.rpartition(".")[2]
        if paper.first_page and to_count(after, paper.kind, ending):
            found.append((paper, count_pages(paper.attachment.data, ending)))
    return tuple(found)


def note_counted(store: Store, prepared: Prepared, papers: Counted) -> tuple[str, ...]:
    """Keep the pages that were counted; a sentence for the clerk about each."""
    return tuple(note_pages(store, prepared.file, paper.edition, paper.first_page, count) for paper, count in papers)
