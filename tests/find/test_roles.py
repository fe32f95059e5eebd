"""Mailboxes of functions, which whoever works there reads: nobody's, but for those beside people."""

from __future__ import annotations

import pytest

import strongroom
from strongroom.find import evidence, weigh
from strongroom.find.judge import Verdict
from strongroom.find.profile import Profile

SCHOOLS = [
    ("北山中学", "office@bs.example.com"),
    ("南山中学", "info2@ns.example.com"),
    ("东湖小学", "Admin@dh.example.com"),
    ("西湖小学", "support.cn@xh.example.com"),
    ("第一中学", "hr-team@dy.example.com"),
    ("第二中学", "noreply@de.example.com"),
]


@pytest.mark.parametrize("heading", ["邮箱", "contact_email", "c4"])
def test_mailboxes_of_functions_are_nobodys_and_make_no_table_one_of_people(tmp_path, heading):
    file = tmp_path / "schools.csv"
    rows = "".join(f"{school},江城,{mail}\n" for school, mail in SCHOOLS)
    file.write_text(f"school,city,{heading}\n{rows}", encoding="utf-8")
    found = {f.field.name: f for f in strongroom.find(str(file))}
    assert {name: one.kind for name, one in found.items()} == dict.fromkeys(found, "none")
    assert evidence.ROLES in found[heading].evidence


@pytest.mark.parametrize("person", ["wangfang@bs.example.com", "sales.li@bs.example.com"])
def test_one_mailbox_of_somebody_among_six_is_enough(tmp_path, person):
    file = tmp_path / "schools.csv"
    mails = [person, *(mail for _, mail in SCHOOLS[1:])]
    file.write_text("no,email\n" + "".join(f"{n},{m}\n" for n, m in enumerate(mails)))
    assert {f.field.name: f.kind for f in strongroom.find(str(file))}["email"] == "email"


def test_what_the_model_is_sure_of_beside_people_stands_against_the_names_of_functions():
    for sure, kind in ((0.7, "none"), (0.9, "email")):
        profile = Profile("contact", "string", rows=100, checked=100)
        profile.tried["email"] = profile.matched["email"] = 100
        one = Verdict(profile, "none", 0.0, refused={"email"})
        weigh._settle(one, {"none": 1 - sure, "email": sure}, weigh.Table(people=True))
        assert one.kind == kind
