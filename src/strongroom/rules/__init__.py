"""Rules will stand here: what a law asks of a kind, a place or a term. Nothing does yet."""
