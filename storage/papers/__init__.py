"""The life of a meeting's papers: called, drafted, circulated, approved, corrected, signed."""
