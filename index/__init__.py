"""How it is found: words, stems, passages, figures and ranking."""
