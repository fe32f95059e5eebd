"""`python -m strongroom.ledger` is the verifier."""

import sys

from strongroom.ledger.verifier import main

sys.exit(main())
