"""The screen of one body: everything that is kept of it, section by section."""
