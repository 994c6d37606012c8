"""The garbage collector's rest while the program starts.

Starting loads code by the megabyte and throws nothing of it away, yet the collector would look it all over again and
again: an eighth of the time until the desk is filled. It rests until everything is loaded, and what is loaded by then
is never looked over afterwards either, so that no key has to wait for that.
"""

import gc


def rest() -> None:
    """Collect nothing until `let_go_on`."""
    gc.disable()


def let_go_on() -> None:
    """Everything is loaded: let the collector work, on what comes from now on. Nothing happens if it did not rest."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
