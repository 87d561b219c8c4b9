"""Reading: files of an office as documents of blocks with places; knows no rule and no figure."""
