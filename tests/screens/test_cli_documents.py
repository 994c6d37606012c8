"""The commands for documents other than the usual two, and for a council's template."""

import json
from pathlib import Path

import pytest

from exports.word.package import packed
from storage.file.database import Store
from storage.papers.circulation import circulated_bytes, circulations
from storage.sittings.meetings import find_meeting
from tests.exports.word_files import parts
from tests.screens.test_cli import clerk, office

__all__ = ["office"]


@pytest.mark.parametrize(
    ("arguments", "ending"),
    [
        (["summons", "ESB/2026-10-15", "-f", "html"], " - summons and agenda.html"),
        (["private-minutes", "ESB/2026-10-15"], " - draft minutes of the private part (private).docx"),
        (["decision-notice", "ESB/2026-10-15", "--large-print"], " - draft notice of decisions.docx"),
        (["extract", "ESB/2026-10-15", "1", "-f", "txt"], ".txt"),
        (["book", "AFPC", "2026", "-f", "md"], " - minute book 2026.md"),
    ],
)
def test_each_document_is_written_and_its_path_printed(
    arguments: list[str], ending: str, office: Path, tmp_path: Path
) -> None:
    done = clerk("--database", str(office), "export", *arguments, home=tmp_path)
    assert done.returncode == 0, done.stderr
    written = tmp_path / done.stdout.strip()
    assert written.name.endswith(ending)
    assert written.stat().st_size > 500


def test_a_template_is_made_checked_used_and_put_away(office: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        done = clerk("--database", str(office), *arguments, home=tmp_path)
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout

    assert run("template", "new", "letterhead.docx") == (0, "letterhead.docx\n")
    code, said = run("template", "check", "letterhead.docx")
    assert code == 0
    assert "{committee}\tfilled in" in said
    assert run("template", "use", "ESB", "letterhead.docx")[0] == 0
    assert run("export", "minutes", "ESB/2026-10-15", "-o", "minutes.docx")[0] == 0
    assert run("accessible", "minutes.docx")[0] == 0
    assert run("template", "use", "ESB", "--none")[0] == 0
    assert run("template", "use", "ESB")[0] == 2
    (tmp_path / "bad.docx").write_text("x")
    assert run("template", "use", "ESB", "bad.docx")[0] == 1


def test_papers_are_circulated_as_a_message_and_kept(office: Path, tmp_path: Path) -> None:
    arguments = ["circulate", "ESB/2026-10-15", "--to", "press@example.org", "-d", "agenda", "-d", "minutes"]
    flagged = clerk("--database", str(office), *arguments, "--eml", "out.eml", home=tmp_path)
    assert flagged.returncode == 1
    assert "marked ??" in flagged.stderr
    assert "for comment" in flagged.stderr
    assert not (tmp_path / "out.eml").exists()
    done = clerk("--database", str(office), *arguments, "--for-comment", "--eml", "out.eml", home=tmp_path)
    assert (done.returncode, done.stdout) == (0, "out.eml\n"), done.stderr
    assert (tmp_path / "out.eml").read_bytes().startswith(b"X-Unsent: 1")
    store = Store.open(office)
    try:
        kept = circulations(store, find_meeting(store, "ESB/2026-10-15").id)
    finally:
        store.close()
    assert {record.document for record in kept} >= {"agenda", "minutes"}
    assert kept[0].recipients == ("press@example.org",)
    refused = clerk("--database", str(office), "circulate", "ESB/2026-10-15", "--to", "friends", home=tmp_path)
    assert refused.returncode == 1
    assert "neither" in refused.stderr


def test_what_came_back_is_shown_change_by_change(office: Path, tmp_path: Path) -> None:
    run = ("--database", str(office))
    arguments = ["circulate", "AFPC/2026-11-10", "--to", "press@example.org", "--for-comment"]
    arguments += ["--eml", "out.eml"]
    assert clerk(*run, *arguments, home=tmp_path).returncode == 0
    store = Store.open(office)
    try:
        sent = circulations(store, find_meeting(store, "AFPC/2026-11-10").id)[0]
        contents = parts(circulated_bytes(store, sent.id))
    finally:
        store.close()
    xml = contents["word/document.xml"].decode()
    contents["word/document.xml"] = xml.replace("The meeting", "The <!-- --> sitting").encode()
    back = tmp_path / f"{Path(sent.file_name).stem} with changes.docx"
    back.write_bytes(packed(contents))
    done = clerk(*run, "review", back.name, "--json", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert isinstance(json.loads(done.stdout), list)
    (tmp_path / "unknown.docx").write_bytes(packed(contents))
    unknown = clerk(*run, "review", "unknown.docx", home=tmp_path)
    assert unknown.returncode == 1
    assert "--meeting" in unknown.stderr
    shown = clerk(*run, "review", "unknown.docx", "--meeting", "AFPC/2026-11-10", home=tmp_path)
    assert shown.returncode == 0


def test_the_look_of_documents_is_shown_and_changed(office: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> tuple[int, str, str]:
        done = clerk("--database", str(office), "look", "AFPC", *arguments, home=tmp_path)
        return done.returncode, done.stdout, done.stderr

    code, said, _ = run("--size", "14", "--line-numbers", "--style", "minute text=Council Body", "--paper", "A5")
    assert code == 0
    assert {"size\t14", "line-numbers\tyes", "style\tMinute Text=Council Body", "paper\tA5"} <= set(said.splitlines())
    assert run()[1] == said
    assert clerk("template", "new", "head.docx", home=tmp_path).returncode == 0
    use = ("--database", str(office), "template", "use", "AFPC", "head.docx")
    assert "no style called “Council Body”" in clerk(*use, home=tmp_path).stderr
    assert run("--style", "Minute Text=")[0] == 0
    assert clerk(*use, home=tmp_path).returncode == 0
    code, _, why = run("--style", "Minute Text=Council Body")
    assert code == 1
    assert "no style called “Council Body”, in which Minute Text is to be written" in why
    assert "style" not in run("--style", "Minute Text=")[1]
    for wrong in (("--paper", "foolscap"), ("--style", "Nonsense=Body"), ("--size", "6")):
        assert run(*wrong)[0] == 2
