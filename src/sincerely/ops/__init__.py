"""A person's own data as a whole: copied, put back, taken along, and looked after."""
