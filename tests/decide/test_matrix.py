"""Who sees what: the whole built-in policy as one table to be read by somebody who is no programmer.

Columns: role, action, kind, level; c = on a case, r = with a written reason, a = approved by somebody
else; and what comes out.
"""

import pytest

TABLE = """
role           action     kind                 level  cra   comes out

# An officer's look-up: a part of what is personal, all of what is not, nothing of a group.
officer        lookup     none                 0      ---   keep
officer        lookup     none                 1      ---   keep
officer        lookup     person.name          2      ---   mask
officer        lookup     date.birth           2      ---   generalise
officer        lookup     person.age           2      ---   generalise
officer        lookup     person.birthplace    2      ---   generalise
officer        lookup     address              2      ---   generalise
officer        lookup     id.cn_resident       3      ---   mask
officer        lookup     phone.mobile         2      ---   mask
officer        lookup     bank.card            3      ---   mask
officer        lookup     email                2      ---   mask
officer        lookup     person.sex           2      ---   withheld
officer        lookup     person.name          2      cra   mask
officer        lookup     person.ethnicity     3      ---   withheld
officer        lookup     person.ethnicity     3      cra   withheld
officer        lookup     sensitive.political  4      cra   withheld
officer        lookup     sensitive.religion   4      cra   withheld
officer        lookup     text.free            2      cra   withheld
officer        lookup     location.track       4      cra   withheld
officer        lookup     secret.password      4      cra   withheld
officer        lookup     unknown              0      cra   withheld

# In clear: on a case; from level 3 on with a reason; at level 4 with an approval.
officer        reveal     person.name          2      ---   withheld
officer        reveal     person.name          2      -ra   withheld
officer        reveal     person.name          2      c--   keep
officer        reveal     phone.mobile         2      c--   keep
officer        reveal     address              2      c--   keep
officer        reveal     person.sex           2      c--   keep
officer        reveal     id.cn_resident       3      c--   withheld
officer        reveal     id.cn_resident       3      -r-   withheld
officer        reveal     id.cn_resident       3      cr-   keep
officer        reveal     bank.card            3      cr-   keep
officer        reveal     text.free            3      cr-   keep
officer        reveal     person.military      4      cr-   withheld
officer        reveal     person.military      4      cra   keep
officer        reveal     person.ethnicity     3      cr-   withheld
officer        reveal     person.ethnicity     3      c-a   withheld
officer        reveal     person.ethnicity     3      -ra   withheld
officer        reveal     person.ethnicity     3      cra   keep
officer        reveal     sensitive.political  4      cr-   withheld
officer        reveal     sensitive.political  4      cra   keep
officer        reveal     location.track       4      cra   withheld
officer        reveal     biometric.face       4      cra   withheld
officer        reveal     secret.password      4      cra   withheld
officer        reveal     unknown              0      cra   withheld

# People are looked for by what points at one of them.
officer        search     id.cn_resident       3      ---   link
officer        search     phone.mobile         2      ---   link
officer        search     person.name          2      cra   withheld
officer        search     person.sex           2      cra   withheld
officer        search     address              2      cra   withheld
officer        search     person.ethnicity     3      cra   withheld
officer        search     sensitive.political  4      cra   withheld
officer        search     unknown              0      cra   withheld
officer        count      person.sex           2      cra   withheld
officer        export     person.age           2      cra   withheld
officer        unprotect  person.name          2      cra   withheld

# Who supervises or keeps accounts sees nobody.
dpo            lookup     person.name          2      cra   withheld
dpo            reveal     person.name          2      cra   withheld
dpo            search     id.cn_resident       3      cra   withheld
dpo            export     person.age           2      cra   withheld
auditor        lookup     person.name          2      cra   withheld
auditor        reveal     id.cn_resident       3      cra   withheld
administrator  lookup     person.name          2      cra   withheld
administrator  reveal     person.name          2      cra   withheld
officer+dpo    lookup     person.name          2      cra   withheld
officer+dpo    reveal     person.name          2      cra   withheld

# An analyst counts, and never meets a person.
analyst        lookup     person.name          2      cra   withheld
analyst        reveal     person.name          2      cra   withheld
analyst        search     id.cn_resident       3      cra   withheld
analyst        count      none                 1      ---   keep
analyst        count      person.sex           2      ---   keep
analyst        count      person.education     2      ---   keep
analyst        count      person.age           2      ---   generalise
analyst        count      person.birthplace    2      ---   generalise
analyst        count      person.name          2      cra   withheld
analyst        count      id.cn_resident       3      cra   withheld
analyst        count      person.ethnicity     3      cra   withheld
analyst        count      sensitive.political  4      cra   withheld
analyst        export     person.age           2      ---   withheld
analyst        export     person.age           2      -ra   generalise
analyst        export     person.name          2      -ra   withheld
analyst        export     person.ethnicity     3      cra   withheld

# An engineer stores, and takes out again only with reason and approval.
engineer       lookup     person.name          2      cra   withheld
engineer       reveal     person.name          2      cra   withheld
engineer       unprotect  person.name          2      ---   withheld
engineer       unprotect  person.name          2      -r-   withheld
engineer       unprotect  person.name          2      -ra   keep
engineer       protect    none                 0      ---   keep
engineer       protect    person.name          2      ---   encrypt
engineer       protect    person.sex           2      ---   encrypt
engineer       protect    person.age           2      ---   encrypt
engineer       protect    date.birth           2      ---   encrypt
engineer       protect    person.ethnicity     3      ---   encrypt
engineer       protect    id.cn_resident       3      ---   encrypt+link
engineer       protect    phone.mobile         2      ---   encrypt+link
engineer       protect    address              2      ---   encrypt
engineer       protect    text.free            2      ---   encrypt
engineer       protect    location.track       4      ---   encrypt
engineer       protect    unknown              0      ---   encrypt

# Nobody, and a job that the policies do not know, get nothing.
-              lookup     none                 0      cra   withheld
-              lookup     person.name          2      cra   withheld
nobody         reveal     person.name          2      cra   withheld
responder      lookup     person.name          2      cra   withheld
"""

ROWS = [
    line.split()
    for line in TABLE.splitlines()
    if line.strip() and not line.startswith("#") and not line.startswith("role ")
]


@pytest.mark.parametrize(
    ("role", "action", "kind", "level", "said", "expected"), ROWS, ids=[" ".join(r) for r in ROWS]
)
def test_the_table_of_the_built_in_policies(ask, role, action, kind, level, said, expected):
    shown = ask.shown(
        role.strip("-"),
        action,
        kind,
        int(level),
        case="c" in said,
        reason="r" in said,
        approval="a" in said,
    )
    assert shown == expected


ROOM = """
role           see_overview  see_ledger  manage_accounts  confirm_labels
officer        no            no          no               no
dpo            yes           yes         no               yes
auditor        yes           yes         no               no
administrator  no            no          yes              no
engineer       yes           no          no               no
analyst        no            no          no               no
responder      no            no          no               no
-              no            no          no               no
"""
ROOM_ROWS = [line.split() for line in ROOM.strip().splitlines()]
ROOM_CASES = [
    (row[0], action, answer)
    for row in ROOM_ROWS[1:]
    for action, answer in zip(ROOM_ROWS[0][1:], row[1:], strict=True)
]


@pytest.mark.parametrize(("role", "action", "answer"), ROOM_CASES)
def test_the_table_of_what_is_not_about_a_field(ask, defaults, role, action, answer):
    from strongroom.core.types import Principal
    from strongroom.decide import allowed

    who = Principal("zhang", frozenset({role} - {"-"}))
    verdict = allowed(who, action, defaults, now=ask.now)
    assert verdict.allowed is (answer == "yes")
    assert bool(verdict.reasons) is verdict.allowed


def test_an_action_that_nobody_has_heard_of_is_denied(ask, defaults):
    from strongroom.core.types import Principal
    from strongroom.decide import allowed

    for action in ("see_everything", "", 'see_ledger"', "protect"):
        who = Principal("zhang", frozenset({"dpo", "administrator"}))
        assert not allowed(who, action, defaults, now=ask.now).allowed
