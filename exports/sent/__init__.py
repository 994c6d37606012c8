"""Papers going out, what is kept of them, and what comes back."""
