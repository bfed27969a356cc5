"""Property-based tests try the same examples in every run, and no build waits for LibreOffice unasked."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")

# What is not about the pictures of slides has them drawn, which takes a moment instead of seconds for each deck.
os.environ["LESSTOF_OFFICE"] = ""
