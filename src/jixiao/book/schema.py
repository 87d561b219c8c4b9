"""All tables of the Book in the order of the workbook; forms, labels and SQL columns are generated from here."""

from jixiao.book import (
    account,
    appropriation,
    classification,
    evaluation,
    execution,
    goal,
    indicator,
    monitoring,
    procurement,
    project,
    reception,
    register,
    statement,
    three_public,
    unit,
)
from jixiao.book.column import TableSchema

TABLES: tuple[TableSchema, ...] = (
    *unit.TABLES,
    *account.TABLES,
    *appropriation.TABLES,
    *classification.TABLES,
    *three_public.TABLES,
    *execution.TABLES,
    *project.TABLES,
    *goal.TABLES,
    *indicator.TABLES,
    *monitoring.TABLES,
    *evaluation.TABLES,
    *statement.TABLES,
    *reception.TABLES,
    *procurement.TABLES,
    *register.TABLES,
)
TABLE_BY_NAME = {table.name: table for table in TABLES}
TABLE_BY_LABEL = {table.label: table for table in TABLES}
