"""The page of vacancies and ending terms."""
