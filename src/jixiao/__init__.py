"""jixiao (绩效): hold a budget unit's year once, check it, score it and write its official documents."""
