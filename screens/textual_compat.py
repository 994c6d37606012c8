"""The only place that uses names Textual does not promise to keep. Look here first when its version changes."""

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from textual._compositor import LayoutUpdate
    from textual.app import App


def screen_lines(app: "App[Any]") -> list[str]:
    """What the terminal shows now, line by line, without colours: a dialog over what lies under it included."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    return ["".join(strip.text for strip in line) for line in cast("LayoutUpdate", update).strips]
