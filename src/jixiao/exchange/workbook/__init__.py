"""The workbook: one Book as the .xlsx file that a finance office fills in.

Reading and writing meet only in the schema of the Book and in the forms of the rulebook; reading loads no writer.
"""
