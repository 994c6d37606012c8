"""What minutes say became of an item, where it was not taken."""

WITHDRAWN = "The item was withdrawn."
"""An item that its author took back before it was considered."""
