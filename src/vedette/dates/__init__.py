"""Time expressions: found in a text, resolved to intervals, and given to claims."""
