"""A minute in the person's own editor: whatever that does, no word is lost."""

import shlex
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clerk.problems import Problem
from screens import outside
from screens.app import ClerkApp
from screens.dialogs.compare import CompareDialog
from screens.minutes import MinutesScreen
from storage.file.location import state_directory
from storage.texts.minutes import get_minute, revisions, save
from tests.screens.conftest import NOW
from tests.screens.minuting import Sitting, sitting
from tests.screens.offices import SmallOffice, furnish
from tests.screens.snapshots import screen_text

Editor = Callable[[str], None]


@pytest.fixture
def office(database: Path) -> SmallOffice:
    """A board with a meeting."""
    return furnish(database)


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Sets the editor to a script that finds the file's path in `path`; the terminal can be lent."""

    def use(script: str) -> None:
        program = f"import sys, pathlib; path = pathlib.Path(sys.argv[-1])\n{script}"
        monkeypatch.setenv("VISUAL", shlex.join([sys.executable, "-c", program]))

    @contextmanager
    def suspend(app: ClerkApp) -> Iterator[None]:
        yield

    monkeypatch.setattr(ClerkApp, "suspend", suspend)
    return use


@pytest.fixture
def other_window(app: ClerkApp, office: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another window that writes to the same minute while the editor has it."""
    ran = outside.run_editor

    def run(command: list[str], path: Path) -> None:
        ran(command, path)
        save(app.store, office.items[0].minute.id, "From the other window.", 1)

    monkeypatch.setattr(outside, "run_editor", run)


def files() -> list[Path]:
    """The texts put aside for an editor."""
    return sorted((state_directory() / "editing").rglob("*.txt"))


async def edit(desk: Sitting) -> None:
    """Open the item in front in the editor, and wait for what comes of it."""
    desk.screen.action_outside()
    await desk.rest()
    await desk.rest()


async def test_what_the_editor_wrote_is_one_undo_step_and_saved(
    app: ClerkApp, office: SmallOffice, editor: Editor
) -> None:
    editor(
        "assert oct(path.stat().st_mode & 0o777) == '0o600'\n"
        "path.write_text(path.read_text().replace('met', 'sat') + 'More.\\n')"
    )
    async with sitting(app, office) as desk:
        desk.type("The Board met.")
        await edit(desk)
        assert desk.surface.text == "The Board sat.\nMore."
        await desk.saved_to_disk()
        assert desk.stored() == "The Board sat.\nMore."
        assert "The Board met." in {kept.text for kept in revisions(app.store, desk.surface.item.minute.id)}
        assert files() == []
        await desk.pilot.press("ctrl+z")
        assert desk.surface.text == "The Board met."


async def test_what_no_minute_may_hold_is_cleaned(app: ClerkApp, office: SmallOffice, editor: Editor) -> None:
    editor(r"path.write_bytes(b'\xef\xbb\xbfOne\x1b]52;c;x\x07\r\nTwo \x1b[31mred\x00 [b]x[/b] \xe2\x80\xae\n')")
    async with sitting(app, office) as desk:
        await edit(desk)
        assert desk.surface.text == "One\nTwo red [b]x[/b] "
        await desk.saved_to_disk()
        assert desk.stored() == "One\nTwo red [b]x[/b] "


@pytest.mark.parametrize(
    ("script", "said", "left"),
    [
        ("path.write_text('Half done'); sys.exit(3)", "ended with an error (3)", ["Half done"]),
        ("path.unlink()", "left no file behind", []),
        ("path.unlink(); sys.exit(1)", "left no file behind", []),
        (r"path.write_bytes(b'\xff\xfe\x00')", "no UTF-8 text", None),
        ("path.write_bytes(b'x' * 5_000_000)", "more than a minute can hold", None),
        ("path.write_text(path.read_text())", "Nothing was changed", []),
    ],
)
async def test_an_editor_that_fails_changes_nothing(
    app: ClerkApp, office: SmallOffice, editor: Editor, script: str, said: str, left: list[str] | None
) -> None:
    editor(script)
    problems: list[str] = []
    async with sitting(app, office, (160, 45)) as desk:
        app.show_problem = lambda problem: problems.append(str(problem))  # type: ignore[method-assign]
        desk.type("The Board met.")
        await edit(desk)
        assert desk.surface.text == "The Board met."
        told = " ".join(problems) or desk.banner
        assert said in told
        if left is None:
            assert str(files()[0]) in told
        else:
            assert [file.read_text() for file in files()] == left
        await desk.saved_to_disk()
        assert desk.stored() == "The Board met."


@pytest.mark.usefixtures("other_window")
async def test_a_text_changed_elsewhere_meanwhile_is_offered_beside_the_editors(
    app: ClerkApp, office: SmallOffice, editor: Editor
) -> None:
    editor("path.write_text('From the editor.')")
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        desk.type("The Board met.")
        await edit(desk)
        assert isinstance(app.screen, CompareDialog)
        assert "From the other window." in screen_text(app)
        await desk.pilot.press("b")
        await desk.rest()
        await desk.saved_to_disk()
        stored = get_minute(app.store, office.items[0].minute.id).text
        assert stored.startswith("From the editor.")
        assert stored.endswith("From the other window.")
        assert files() == []


@pytest.mark.usefixtures("other_window")
async def test_later_keeps_both_and_the_file(app: ClerkApp, office: SmallOffice, editor: Editor) -> None:
    editor("path.write_text('From the editor.')")
    async with sitting(app, office, (80, 24), office.items[0].id) as desk:
        desk.type("The Board met.")
        await edit(desk)
        await desk.pilot.press("escape")
        await desk.saved_to_disk()
        texts = {kept.text for kept in revisions(app.store, office.items[0].minute.id)}
        assert "From the editor." in texts
        assert get_minute(app.store, office.items[0].minute.id).text == "From the other window."
        assert desk.surface.text == "From the editor."
        assert "CHANGED ELSEWHERE" in desk.banner
        assert [file.read_text() for file in files()] == ["From the editor."]


async def test_a_terminal_that_cannot_be_lent_is_said_in_words(
    app: ClerkApp, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    problems: list[str] = []
    async with sitting(app, office) as desk:
        app.show_problem = lambda problem: problems.append(str(problem))  # type: ignore[method-assign]
        desk.type("The Board met.")
        await edit(desk)
        assert "cannot lend its terminal" in problems[0]
        assert isinstance(app.screen, MinutesScreen)
        assert files() == []


def test_visual_comes_before_editor_and_none_is_said_in_words() -> None:
    assert outside.editor_command({"VISUAL": "code --wait", "EDITOR": "nano"}) == ["code", "--wait"]
    assert outside.editor_command({"EDITOR": "'/opt/my editor'"}) == ["/opt/my editor"]
    with pytest.raises(Problem, match="Set VISUAL or EDITOR"):
        outside.editor_command({"VISUAL": "  "})
    with pytest.raises(Problem, match="cannot be read"):
        outside.editor_command({"EDITOR": "vi 'x"})


def test_an_editor_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    path = outside.write_draft(tmp_path / "editing", 7, "Words", NOW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with pytest.raises(outside.Abandoned, match="could not be started"):
        outside.run_editor(["no-such-editor-here"], path)
    assert not path.exists()


def test_ctrl_c_in_the_editor_does_not_end_the_program(tmp_path: Path) -> None:
    path = outside.write_draft(tmp_path, 7, "Words", NOW)
    interrupt = "import os, signal; os.kill(os.getppid(), signal.SIGINT)"
    outside.run_editor([sys.executable, "-c", interrupt], path)
    assert outside.read_draft(path, "Words") == "Words"


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match="could not be put into a file"):
        outside.write_draft(tmp_path / "file", 7, "Words", NOW)
