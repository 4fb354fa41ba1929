"""What two claims can exchange."""
