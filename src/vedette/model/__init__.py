"""The vocabulary of Vedette: frozen values, standard library only. Start with `claim` and `event`."""
