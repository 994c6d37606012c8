"""Runs the program as `python -m clerk`."""

from screens.cli import main

main()
