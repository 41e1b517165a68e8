"""Question in, `Reply` out: pure, synchronous, deterministic. `engine.answer` is the door."""
