"""watch will read the ledger as it grows and raise alarms. Nothing stands here yet."""
