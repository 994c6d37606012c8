"""A Word file as an accessible PDF (PDF/UA-1, ISO 14289-1), through LibreOffice where it is installed.

LibreOffice writes the tags from the headings, lists and tables of the Word file. It leaves two faults: pages that do
not say in what order the tab key goes through them, and rules and bars that are neither content nor marked as
decoration. Both are repaired here, and headings that it leaves alone at the foot of a page follow what they are over.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exports.saving import ExportError
from exports.written.pdf_headings import broken_before, stranded

if TYPE_CHECKING:
    from pikepdf import ContentStreamInstruction

#: Seconds that a conversion may take; a hundred pages take about ten.
PATIENCE = 180.0

#: How often a file is made again because a heading stood alone; nearly always it is made once.
_LOOKS = 4

_FILTER = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
_COMMANDS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_MISSING = (
    "A PDF is made with LibreOffice, which is not on this machine. It is free: get it from www.libreoffice.org or your "
    "IT service, then try again. Or write a Word document and choose File, Save As, PDF in Word."
)
_FAILED = "LibreOffice could not make the PDF. Write a Word document, open it and choose File, Export As PDF."
_SLOW = (
    "LibreOffice took longer than {seconds:.0f} seconds and was stopped. Try again when the machine has less to do, "
    "or write a Word document and save that as PDF."
)


def pdf_bytes(word: bytes, *, patience: float = PATIENCE) -> bytes:
    """The PDF of a Word file. Raises ExportError where LibreOffice is not there, fails, or takes longer than that."""
    program = find_office()
    if program is None:
        raise ExportError(_MISSING)
    with tempfile.TemporaryDirectory(prefix="clerk-pdf-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "document.docx"
        made = _made(program, source, word, patience)
        for _ in range(_LOOKS):
            alone, headings = stranded(made)
            moved = broken_before(word, alone, headings) if alone else word
            if moved == word:
                break
            word = moved
            made = _made(program, source, word, patience)
        return repaired(made)


def _made(program: str, source: Path, word: bytes, patience: float) -> bytes:
    """What LibreOffice makes of the Word file, written to `source` for it."""
    source.write_bytes(word)
    made = source.with_suffix(".pdf")
    made.unlink(missing_ok=True)
    _convert(program, source, patience)
    if not made.is_file():
        raise ExportError(_FAILED)
    return made.read_bytes()


def find_office() -> str | None:
    """Where LibreOffice is on this machine, or None."""
    found = next(filter(None, map(shutil.which, _COMMANDS)), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def _convert(program: str, source: Path, patience: float) -> None:
    """Convert beside the source, in a profile of its own so that an open LibreOffice is neither used nor disturbed."""
    profile = (source.parent / "profile").as_uri()
    command = [
        program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
        "--convert-to", _FILTER, "--outdir", str(source.parent), str(source),
    ]  # fmt: skip
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        raise ExportError(_FAILED) from None
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        raise ExportError(_SLOW.format(seconds=patience)) from None
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program and what it started, if it still runs."""
    if process.poll() is not None:
        return
    with suppress(OSError):
        # The program that is started is a launcher; the one that works is its child, in the same group.
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def repaired(data: bytes) -> bytes:
    """The PDF with the order of the tab key on every page, and every untagged drawing marked as decoration."""
    import pikepdf

    made = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.obj.Tabs = pikepdf.Name.S
            written = pikepdf.unparse_content_stream(list(_decorated(pikepdf.parse_content_stream(page))))
            page.obj.Contents = pdf.make_stream(written)
        pdf.save(made, deterministic_id=True)
    return made.getvalue()


_BUILDS = frozenset({"m", "l", "c", "v", "y", "h", "re", "W", "W*"})
_PAINTS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"})


def _decorated(
    instructions: Sequence["ContentStreamInstruction | Any"],
) -> Iterator["ContentStreamInstruction | Any"]:
    """The instructions of a page, each path outside all tags marked as an artifact (ISO 32000-1, 14.8.2.2)."""
    import pikepdf

    begin = pikepdf.ContentStreamInstruction([pikepdf.Name.Artifact], pikepdf.Operator("BMC"))
    end = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
    depth, drawing = 0, False
    for instruction in instructions:
        sign = str(instruction.operator)
        depth += (sign in ("BMC", "BDC")) - (sign == "EMC")
        if depth == 0 and sign in _BUILDS and not drawing:
            drawing = True
            yield begin
        yield instruction
        if drawing and sign in _PAINTS:
            drawing = False
            yield end
