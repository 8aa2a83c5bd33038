"""Value stories, and what is improved because of a signal."""
