"""What a document says, before any format is chosen, and what each edition of it may hold."""
