"""The list of problems (问题清单) as a workbook: what is wrong in some files, and what was done about it."""
