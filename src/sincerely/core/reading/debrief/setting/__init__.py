"""The frame of an interview: when it was and in which form, for which post, at which house."""
