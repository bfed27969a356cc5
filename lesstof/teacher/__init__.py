"""The locked room: what only the teacher may see."""
