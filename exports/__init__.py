"""What leaves the office: documents, assembled once and written in many formats."""
