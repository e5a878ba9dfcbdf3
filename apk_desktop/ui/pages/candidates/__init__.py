"""Candidates: from nomination to term, step by step."""
