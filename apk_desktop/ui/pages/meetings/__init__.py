"""Sessions and Council meetings: the list, and a meeting with its agenda, attendance and votes."""
