"""A sample office to look round in: an invented council, with two bodies and a year of their meetings.

The words are in the TOML files of the folders `board` and `parish`, which a clerk can read and change.
"""

from storage.sample.loader import load_sample

__all__ = ["load_sample"]
