"""`/quiz`: a question made from the facts, and who knew the answer first."""
