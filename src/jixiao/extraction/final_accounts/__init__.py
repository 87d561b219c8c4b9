"""The published final accounts of a department (部门决算公开表): nine tables of any document into a Book."""

from jixiao.extraction.final_accounts.extract import FinalAccounts, extract_final_accounts
from jixiao.extraction.final_accounts.note import Note, NoteKind

__all__ = ["FinalAccounts", "Note", "NoteKind", "extract_final_accounts"]
