"""Use of results (结果应用): published lines turn scores, execution and recurrence into what is kept or cut."""
