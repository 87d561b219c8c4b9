"""A bureau's own empty Word form as the template for a form of the rulebook with the same columns."""
