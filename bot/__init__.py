"""How it answers: questions understood, answers composed, channels."""
