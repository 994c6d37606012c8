"""What a person faces: the terminal screens and the command line."""
