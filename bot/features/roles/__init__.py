"""The seven roles of a learning community, and who holds them."""
