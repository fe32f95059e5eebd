"""trace will say of rows that leaked which answer they left by. Nothing stands here yet."""
