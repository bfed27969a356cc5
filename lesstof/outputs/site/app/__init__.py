"""The site as an app on a student's device: manifest, icons, and the worker that keeps pages for later."""
