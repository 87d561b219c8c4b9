"""What can be done with rounds and assignments."""
