"""The template of a deck: its layouts as data, our own one as XML, and the door through which any is opened."""
