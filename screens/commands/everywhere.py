"""What can be done on every screen."""

from screens.keys import Command

EVERYWHERE: tuple[Command, ...] = (
    Command("palette", "app", "app.command_palette", ("f2", "ctrl+p"), "Commands", "Find a command by its name", True),
    Command("help", "app", "app.help", ("f1", "question_mark"), "Help", "Show the keys and commands of this screen"),
    Command("quit", "app", "app.quit", ("ctrl+q",), "Quit", "Save everything and leave the program"),
)  # fmt: skip
