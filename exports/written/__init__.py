"""The formats a document can be written in besides Word."""
