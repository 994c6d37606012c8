"""What was promised and what came of it: matters, proposals, the work programme, the review and the year."""
