"""What can be done with items to rectify."""
