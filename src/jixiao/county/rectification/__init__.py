"""Rectification (整改): from a finding or a problem to a closure that typing 已整改 cannot bring about."""
