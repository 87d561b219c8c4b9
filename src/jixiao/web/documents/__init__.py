"""Official documents for one unit or all, and the page that checks a dropped file."""
