"""Tables of forms: indicators, funds, goals and tasks of a self-evaluation, and the forms of monitoring."""
