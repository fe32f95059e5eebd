"""The terminal: one file a command or group of commands. It holds no rows."""
