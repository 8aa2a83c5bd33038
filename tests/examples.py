"""How many examples a property is tried on; whoever marks a test `hypothesis` has it in the long run too."""

import os

EXAMPLES = int(os.environ.get("KRING_EXAMPLES", "20"))  # hundreds in `make reliability`
