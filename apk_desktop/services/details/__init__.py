"""Details of a person or an organization: dated facts of which a record may have several."""
