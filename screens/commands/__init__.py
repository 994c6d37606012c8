"""The rows of the key registry, one module a screen, and the registry assembled from them."""

from screens.commands.desk import DESK
from screens.commands.everywhere import EVERYWHERE
from screens.keys import Command

#: Every screen's rows, by the screen's name. `app` has the rows that hold on every screen.
REGISTRY: dict[str, tuple[Command, ...]] = {
    "app": EVERYWHERE,
    "desk": DESK,
}
