"""The craft: what a good clerk knows, as pure functions on plain values."""
