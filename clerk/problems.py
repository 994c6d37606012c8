"""The one exception that is meant to be read: what is wrong, and what to do about it."""


class Problem(Exception):
    """Something that went wrong, said in a sentence for the clerk.

    Every floor raises a subclass of it; the screens and the command line show `str(problem)` and nothing else.
    """
