"""What the clerk comes back to: the desk, the place she left, texts left behind, what was minuted before."""
