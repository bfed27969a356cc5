"""Slides to pages: text measured, sized and split so that nothing ever overflows."""
