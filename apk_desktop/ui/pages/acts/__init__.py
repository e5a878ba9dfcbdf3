"""The register of acts: decrees, orders, decisions, submissions, laws."""
