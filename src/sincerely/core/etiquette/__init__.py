"""What is owed to whom by when: rules as data, working time, and the planner."""
