"""Papers on lines."""

import pytest

from clerk.papers import ParsedPaper, paper_line, parse_paper, parse_papers
from clerk.vocabulary import Part


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("Budget report.pdf", ParsedPaper("Budget report.pdf")),
        ("Budget report.pdf, 12 pages", ParsedPaper("Budget report.pdf", 12)),
        ("Budget, annex A.pdf (3 pp.), private", ParsedPaper("Budget, annex A.pdf", 3, Part.PRIVATE)),
        ("Lease (private) 1 page", ParsedPaper("Lease", 1, Part.PRIVATE)),
        ("private", ParsedPaper("private")),
        ("Report, 0 pages", ParsedPaper("Report, 0 pages")),
    ],
)
def test_a_line_names_a_paper(line: str, paper: ParsedPaper) -> None:
    assert parse_paper(line) == paper


@pytest.mark.parametrize("pages", [None, 1, 40])
@pytest.mark.parametrize("part", list(Part))
def test_a_written_line_is_read_back(pages: int | None, part: Part) -> None:
    paper = ParsedPaper("Appendix 1 - [draft] plan.docx", pages, part)
    assert parse_paper(paper_line(paper)) == paper


def test_empty_lines_are_passed_over() -> None:
    assert [paper.file_name for paper in parse_papers("One.pdf\n\n  \nTwo.pdf\n")] == ["One.pdf", "Two.pdf"]
