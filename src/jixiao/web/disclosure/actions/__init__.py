"""What can be done for disclosure."""
