"""The migrations; each is final once released."""
