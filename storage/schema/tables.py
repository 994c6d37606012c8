"""The bare tables under the classes of `models`, for the statements on the path of every save."""

from sqlalchemy import Table
from sqlmodel import SQLModel


def table_of(model: type[SQLModel]) -> Table:
    """The table that a table class stands for."""
    return SQLModel.metadata.tables[str(model.__tablename__)]
