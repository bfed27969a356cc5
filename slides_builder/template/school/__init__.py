"""A school's own template: opened with distrust, judged, and made to hold our kinds of slide."""
