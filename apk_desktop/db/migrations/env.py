"""Run the migrations on the connection, and in the transaction, that the register gives."""

from alembic import context

from apk_desktop.db.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
