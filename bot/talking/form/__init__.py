"""A form that is answered by talking: the dialogue, its questions and reading what is answered."""
