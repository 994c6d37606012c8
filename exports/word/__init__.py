"""The content tree as a Word document. The only package that imports python-docx; import it when a file is written."""
