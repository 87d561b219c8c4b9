"""What is told twice, told roughly, or bounds another figure."""
