"""The search of the site: what it knows of words, and the index that its script reads in a browser."""
