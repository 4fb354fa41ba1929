"""The profile model: the contract between the compiler and everything that uses a profile."""
