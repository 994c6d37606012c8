"""What minutes say became of an item, where it was not taken."""


def withdrawn(reason: str = "") -> str:
    """An item that its author took back before it was considered: "The item was withdrawn for want of a report."."""
    return f"The item was withdrawn {reason.strip()}".rstrip(". ") + "."
