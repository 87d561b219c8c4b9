"""What a bureau sees at a glance, and what anybody has to do."""
