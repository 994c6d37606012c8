from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from exports.content.document import Document
from exports.word.writer import word_bytes


@pytest.fixture(scope="session")
def validator() -> OpenXmlValidator:
    return OpenXmlValidator()


@pytest.fixture
def audit(validator: OpenXmlValidator, tmp_path: Path) -> Callable[[Document], list[str]]:
    """What Microsoft's Open XML rules find wrong with a document once it is written."""

    def findings(document: Document) -> list[str]:
        path = tmp_path / "audited.docx"
        path.write_bytes(word_bytes(document).data)
        return [str(error) for error in validator.validate(str(path)).errors]

    return findings
