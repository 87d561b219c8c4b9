"""The Book (年度绩效账): everything one unit's fiscal year holds, as plain frozen values."""
