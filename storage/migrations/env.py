"""Runs the revisions on the connection, and inside the transaction, that `storage.file.migrate` hands over."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
