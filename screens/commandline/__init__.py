"""The commands of the command line, one module a subject; each adds its commands with `add_to(app)`."""
