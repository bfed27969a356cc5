"""The browser version: pages made from the handbook, hosted by MkDocs and Material."""
