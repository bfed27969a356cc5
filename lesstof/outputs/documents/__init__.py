"""Attachments as files to fill in: text documents for Word and workbooks that compute."""
