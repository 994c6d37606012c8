"""Documents that are lists of a body's business, each as a document and as CSV."""
