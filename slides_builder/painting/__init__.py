"""Pages to PresentationML (ECMA-376 part 1, 19), written as text: several times quicker than object by object."""
