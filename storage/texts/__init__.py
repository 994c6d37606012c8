"""What the clerk types: saved, revised, rescued, read for what it records, and its citations kept true."""
