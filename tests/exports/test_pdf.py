"""PDF files: what LibreOffice writes and leaves undone, and what is said where it is not there."""

import os
import stat
import sys
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from exports.files import export
from exports.saving import ExportError
from exports.written.pdf import find_office, pdf_bytes, repaired
from tests.exports import offices

needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice, which makes PDF files, is not installed")
posix = pytest.mark.skipif(sys.platform == "win32", reason="makes a program that POSIX systems can run")


@needs_office
@pytest.mark.parametrize(("kind", "name"), [("minutes", "running numbers"), ("agenda", "hostile")])
def test_a_pdf_is_accessible_by_every_rule_of_pdf_ua(kind: str, name: str, tmp_path: Path) -> None:
    exported = export(offices.MEETINGS[name], kind, tmp_path, format="pdf", made_at=offices.MADE_AT)
    assert exported.path.suffix == ".pdf"
    report = page.validate_pdf_bytes(exported.path.read_bytes())
    assert report.is_compliant, list(report.failures)


def _drawn() -> bytes:
    """A PDF of one page: a tagged paragraph, a rule within it, and a rule outside all tags."""
    pdf = pikepdf.new()
    added = pdf.add_blank_page()
    content = b"/P <</MCID 0>> BDC q 0 0 m 9 9 l S Q EMC q 1 0 0 RG 5 5 20 1 re f Q"
    added.obj.Contents = pdf.make_stream(content)
    made = BytesIO()
    pdf.save(made)
    return made.getvalue()


def test_drawing_outside_the_tags_is_marked_as_decoration_and_nothing_else_is() -> None:
    with pikepdf.open(BytesIO(repaired(_drawn()))) as pdf:
        assert pdf.pages[0].obj.Tabs == "/S"
        signs = [str(one.operator) for one in pikepdf.parse_content_stream(pdf.pages[0])]
    assert signs == ["BDC", "q", "m", "l", "S", "Q", "EMC", "q", "RG", "BMC", "re", "f", "EMC", "Q"]


def test_without_the_program_the_clerk_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("exports.written.pdf.find_office", lambda: None)
    with pytest.raises(ExportError, match=r"libreoffice\.org"):
        export(offices.scrutiny(), "minutes", tmp_path, format="pdf")
    assert os.listdir(tmp_path) == []


def _program(folder: Path, script: str) -> str:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@posix
@pytest.mark.parametrize(
    ("script", "said"), [("exit 0", "could not make the PDF"), ("sleep 30", "took longer than 0 seconds")]
)
def test_a_program_that_fails_or_hangs_is_a_sentence(
    script: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("exports.written.pdf.find_office", lambda: _program(tmp_path, script))
    with pytest.raises(ExportError, match=said):
        pdf_bytes(b"PK", patience=0.3 if "sleep" in script else 10)
