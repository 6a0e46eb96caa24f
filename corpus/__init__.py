"""What is known: articles, cleaned, dated, placed and stored."""
