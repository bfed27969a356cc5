"""What the site offers teachers: the decks without answers, with pictures of their slides."""
