"""What can be done on every screen."""

from screens.keys import Command

EVERYWHERE: tuple[Command, ...] = (
    Command("palette", "app", "app.command_palette", ("f2", "ctrl+p"), "Commands", "Find a command by its name", True),
    Command("help", "app", "app.help", ("f1", "question_mark"), "Help", "Show the keys and commands of this screen"),
    Command("quit", "app", "app.quit", ("ctrl+q",), "Quit", "Save everything and leave the program", priority=True),
    Command("desk", "app", "app.desk", (), "Go to the desk", "Leave this meeting and go back to the desk"),
    Command("look.dark", "app", "app.look('dark')", (), "Dark colours", "Light writing on a dark ground"),
    Command("look.light", "app", "app.look('light')", (), "Light colours", "Dark writing on a light ground"),
    Command("look.contrast", "app", "app.look('contrast')", (), "High contrast", "White and yellow on black"),
    Command("look.terminal", "app", "app.look('terminal')", (), "Terminal's colours", "The colours of your terminal"),
)  # fmt: skip
