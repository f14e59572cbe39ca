"""The command ``rt67``: options in, sentences and an exit code out."""
