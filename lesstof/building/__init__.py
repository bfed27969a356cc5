"""Steps, the store of their results, the schedule, and the publishing."""
