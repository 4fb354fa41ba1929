"""The command line: thin commands over the compiler and the runtime."""
