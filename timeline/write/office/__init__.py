"""What the office formats are made with: paragraphs and links of Word, shapes of PowerPoint."""
