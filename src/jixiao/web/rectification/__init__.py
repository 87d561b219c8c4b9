"""Problems with owner, measure and day, closed only when the rule passes or a reviewer signs."""
