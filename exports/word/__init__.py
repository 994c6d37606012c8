"""The content tree as a Word file."""
