"""What the program writes passes the program's own check of accessibility."""

from pathlib import Path

import pytest

from exports.accessibility import check
from exports.files import DOCUMENTS, export
from tests.exports import offices


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("name", offices.MEETINGS)
def test_nothing_in_any_document_stops_anybody_reading_it(kind: str, name: str, tmp_path: Path) -> None:
    for edition in DOCUMENTS[kind].editions:
        exported = export(offices.MEETINGS[name], kind, tmp_path, edition, made_at=offices.MADE_AT)
        assert check(exported.path) == []
