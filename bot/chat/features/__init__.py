"""What members and admins can do, one module a feature."""
