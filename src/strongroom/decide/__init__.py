"""Who may see what, and how a field is stored: the policies, and the one question put to them.

`decide` answers every face: bulk protection, a look-up, an export. The policies are Cedar files
that an auditor can read (`policies/`); what they speak of is in `schema.cedarschema`.
"""

from strongroom.decide.conditions import CONDITIONS, evaluate, evaluator
from strongroom.decide.decisions import allowed, decide, digest
from strongroom.decide.explain import explain
from strongroom.decide.plan import plan_toml, read_plan
from strongroom.decide.policyset import Policies, Verdict, write_defaults
from strongroom.decide.proposals import propose, propose_indexes

__all__ = [
    "CONDITIONS",
    "Policies",
    "Verdict",
    "allowed",
    "decide",
    "digest",
    "evaluate",
    "evaluator",
    "explain",
    "plan_toml",
    "propose",
    "propose_indexes",
    "read_plan",
    "write_defaults",
]
