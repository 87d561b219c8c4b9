"""The audit log: a hash chain written in the same transaction as each action."""
