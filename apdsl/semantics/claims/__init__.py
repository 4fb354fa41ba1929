"""From `implementation` declarations to claim models."""
