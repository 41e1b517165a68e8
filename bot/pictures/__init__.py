"""Pictures of a franchise's timeline and of a server's statistics: values in, PNG bytes out."""
