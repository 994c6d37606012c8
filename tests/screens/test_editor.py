"""The writing surface: nothing typed or pasted into it may be lost, and nothing may end the program."""

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Input

from clerk.notation.blocks import Mark, MarkKind, ParsedMinute, Span
from screens.widgets.editor import UNDO_STEPS, Editor

PARAGRAPH = "The Board heard that collections had been late in two wards and asked for a report in September. "


def find_resolved(text: str) -> ParsedMinute:
    """Reads every RESOLVED as a decision word, and nothing else."""
    marks = []
    place = text.find("RESOLVED")
    while place >= 0:
        span = Span(place, place + len("RESOLVED"))
        marks.append(Mark(MarkKind.DECISION_WORD, span, span))
        place = text.find("RESOLVED", span.end)
    return ParsedMinute(text, (), tuple(marks), (), (), (), (), (), ())


class Desk(App[None]):
    """A writing surface and somewhere else for the focus to go."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.editor = Editor(text, find_resolved)

    def compose(self) -> ComposeResult:
        yield self.editor
        yield Input()

    def on_mount(self) -> None:
        self.editor.focus()


def shown(app: Desk) -> list[str]:
    """The rows of the writing surface as drawn."""
    return [app.editor.render_line(y).text.rstrip() for y in range(app.editor.size.height)]


def coloured(app: Desk, y: int) -> str:
    """The characters of row `y` drawn as a decision word."""
    style = app.editor.get_component_rich_style("editor--decision", partial=True)
    drawn = app.editor.render_line(y)
    return "".join(part.text for part in drawn if part.style is not None and part.style.color == style.color)


async def test_undoing_a_pasted_screenful_does_not_end_the_program() -> None:
    app = Desk()
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(events.Paste("\n".join(f"line {number}" for number in range(80))))
        await pilot.pause()
        await pilot.press("ctrl+z")
        assert app.editor.text == ""
        await pilot.press("ctrl+y")
        assert app.editor.text.endswith("line 79")


async def test_scrolling_to_a_line_that_an_undo_took_away_is_harmless() -> None:
    app = Desk("one\ntwo")
    async with app.run_test():
        app.editor.move_cursor((1, 0))
        app.editor.document.replace_range((0, 3), (1, 3), "")
        app.editor.wrapped_document.wrap_range((0, 3), (1, 3), (0, 3))
        app.editor.scroll_cursor_visible()


async def test_hundreds_of_steps_can_be_undone() -> None:
    app = Desk()
    async with app.run_test():
        for number in range(300):
            app.editor.insert(f"step {number}. ")
        for _ in range(300):
            app.editor.undo()
        assert app.editor.text == ""
        assert UNDO_STEPS >= 2000


async def test_putting_another_text_in_place_can_be_undone_and_keeps_the_cursor() -> None:
    app = Desk("The Chair spoke.\nThe Board agreed.")
    async with app.run_test():
        app.editor.move_cursor((1, 4))
        app.editor.rewrite("The Chair spoke.\nThe Board disagreed.")
        assert app.editor.cursor_location == (1, 4)
        app.editor.rewrite("Short")
        assert app.editor.cursor_location == (0, 4)
        app.editor.undo()
        app.editor.undo()
        assert app.editor.text == "The Chair spoke.\nThe Board agreed."


@pytest.mark.parametrize("key", ["tab", "shift+tab", "f6", "f7"])
async def test_a_stray_key_neither_moves_the_focus_nor_lays_the_text_open(key: str) -> None:
    app = Desk("The Board noted the report.")
    async with app.run_test() as pilot:
        app.editor.move_cursor(app.editor.document.end)
        await pilot.press(key, "x")
        assert app.editor.text == "The Board noted the report.x"
        assert app.focused is app.editor


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\x1b[31mred\x1b[0m\x07 b", "ared b"),
        ("left\u2028right", "left\nright"),
        ("pass\u202eword", "password"),
        ("cafe\u0301", "caf\u00e9"),
        ("[see item 4.2] [/b] [link='x", "[see item 4.2] [/b] [link='x"),
        ("Arabic name \u200fand \U0001f600 wide", "Arabic name \u200fand \U0001f600 wide"),
    ],
)
async def test_what_is_pasted_is_cleaned_and_otherwise_kept(pasted: str, kept: str) -> None:
    app = Desk()
    async with app.run_test() as pilot:
        app.post_message(events.Paste(pasted))
        await pilot.pause()
        assert app.editor.text == kept
        assert "\n".join(shown(app)).rstrip() == kept
        app.copy_to_clipboard(pasted)
        app.editor.action_paste()
        assert app.editor.text == kept + kept


async def test_an_uncleaned_stored_text_is_shown_clean() -> None:
    app = Desk("one\r\ntwo\x1b[2J")
    async with app.run_test():
        assert app.editor.text == "one\ntwo"


async def test_decision_words_are_coloured_and_stay_so_while_the_line_is_typed_on() -> None:
    app = Desk("Intro.\nRESOLVED that")
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        app.editor.parsed = None
        assert coloured(app, 1) == "RESOLVED"
        app.editor.insert(" the report be noted", (1, 13))
        assert coloured(app, 1) == "RESOLVED"
        app.editor.insert("New first line\n", (0, 0))
        assert coloured(app, 2) == "RESOLVED"
        app.editor.insert("It was ", (2, 0))
        assert coloured(app, 2) == "RESOLVED"
        assert shown(app)[2] == "It was RESOLVED that the report be noted"


async def test_a_change_inside_a_mark_takes_its_colour_away_until_it_is_read_again() -> None:
    app = Desk("RESOLVED that")
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        app.editor.delete((0, 2), (0, 3))
        assert coloured(app, 0) == ""
        assert shown(app)[0] == "REOLVED that"


async def test_reading_is_announced_with_the_text_it_read() -> None:
    heard: list[str] = []

    class Listening(Desk):
        def on_editor_understood(self, message: Editor.Understood) -> None:
            heard.append(message.parsed.text)

    app = Listening("RESOLVED")
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert heard == ["RESOLVED"]


async def test_rows_of_a_long_paragraph_are_drawn_whole_and_once() -> None:
    text = (PARAGRAPH * 120).strip()
    app = Desk(text)
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.move_cursor(app.editor.document.end)
        await pilot.pause()
        visible = " ".join(row for row in shown(app) if row)
        assert text.endswith(visible)
        app.editor.insert("It was agreed.")
        await pilot.pause()
        assert "It was agreed." in " ".join(shown(app))


async def test_ten_thousand_words_scroll_with_the_cursor() -> None:
    app = Desk("\n\n".join([PARAGRAPH * 4] * 140))
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.move_cursor(app.editor.document.end)
        app.editor.insert("The last word")
        await pilot.pause()
        assert "The last word" in " ".join(shown(app))


async def test_a_selection_is_seen_also_on_its_empty_lines() -> None:
    app = Desk("first\n\nthird")
    async with app.run_test() as pilot:
        app.editor.select_all()
        await pilot.pause()
        selection = app.editor.get_component_rich_style("text-area--selection")
        assert selection.bgcolor is not None
        for y in range(3):
            drawn = list(app.editor.render_line(y))
            assert any(part.style is not None and part.style.bgcolor == selection.bgcolor for part in drawn)


async def test_tabs_of_a_pasted_table_are_drawn_as_blanks() -> None:
    app = Desk("Ward\tRate")
    async with app.run_test():
        assert shown(app)[0] == "Ward    Rate"


async def test_a_cut_without_a_selection_can_be_undone() -> None:
    app = Desk("one\ntwo")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+x", "ctrl+z")
        assert app.editor.text == "one\ntwo"


async def test_a_suggestion_is_shown_at_the_cursor() -> None:
    app = Desk("RESOLVED that the re")
    async with app.run_test() as pilot:
        app.editor.move_cursor(app.editor.document.end)
        app.editor.show_ghost("port be noted")
        await pilot.pause()
        assert shown(app)[0] == "RESOLVED that the report be noted"


async def test_a_row_that_begins_under_the_last_is_scrolled_to_at_once() -> None:
    app = Desk("line\n" * 40 + "word " * 14)
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        app.editor.move_cursor(app.editor.document.end)
        await pilot.pause()
        for character in "another word":
            app.editor.insert(character, maintain_selection_offset=False)
            await pilot.pause()
            assert app.editor.cursor_screen_offset.y < 24


async def test_what_stands_in_an_empty_surface_is_shown_whole_beside_the_scrollbar() -> None:
    app = Desk()
    words = "Apologies for absence were received from Councillor Ash. Councillor B [Beech] came in her place. "
    async with app.run_test(size=(40, 12)) as pilot:
        for width in range(30, 42):
            await pilot.resize_terminal(width, 12)
            app.editor.placeholder = Content(words * 2)
            await pilot.pause()
            room = app.editor.scrollable_content_region.width
            rows = [app.editor.render_line(y).text[:room].strip() for y in range(12)]
            assert " ".join(filter(None, rows)) == (words * 2).strip(), width


async def test_control_home_and_end_go_through_the_whole_text() -> None:
    app = Desk("one\ntwo\nthree")
    async with app.run_test(size=(40, 12)) as pilot:
        app.editor.move_cursor((1, 1))
        await pilot.press("ctrl+end")
        assert app.editor.cursor_location == (2, 5)
        await pilot.press("ctrl+home")
        assert app.editor.cursor_location == (0, 0)
        await pilot.press("ctrl+shift+end")
        assert app.editor.selected_text == "one\ntwo\nthree"
