"""The places of a form and what fills each: {role}, {request.deadline|date}."""
