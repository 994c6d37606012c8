"""The tables, the records made of their rows, and what every noun asks of them."""
