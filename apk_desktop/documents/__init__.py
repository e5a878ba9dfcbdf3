"""What is printed: agenda and roster, as PDF and DOCX."""
