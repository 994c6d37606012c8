"""Bodies, their people and terms of office, and what is kept for a body."""
