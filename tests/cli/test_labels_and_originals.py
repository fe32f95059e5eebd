"""The data-protection officer's word from a shell, and the clear original that has to go."""

import json

import pytest


@pytest.fixture(scope="module")
def held(long_shell):
    """A room with one protected file, and a token of its data-protection officer."""
    shell = long_shell
    shell("city", "--people", "60", "--to", ".", "--format", "csv", passphrase="")
    shell("up", "person.csv", "--yes", "--no-serve")
    shell("principal", "add", "wang", "--role", "dpo")
    shell("principal", "add", "li", "--role", "officer")
    for name in ("wang", "li"):
        (shell.work / name).write_text(shell("principal", "token", name).stdout)
    return shell


def labels(shell, *more):
    lines = shell("label", "list", "--json", *more, passphrase="").stdout.splitlines()
    return {line["field"]: line for line in map(json.loads, lines)}


def test_a_label_is_proposed_then_confirmed_and_then_no_longer_on_the_list_of_what_to_do(held):
    assert labels(held)["updated_at"]["status"] == "proposed"
    held("label", "confirm", "person", "updated_at", "--as", "wang")
    assert labels(held)["updated_at"]["status"] == "confirmed"
    assert "updated_at" not in labels(held, "--proposed")


def test_an_officer_cannot_overrule_a_label(held):
    told = held("label", "overrule", "person", "id_number", "none", "--as", "li", code=3)
    assert "data-protection officer" in told.stderr
    assert labels(held)["id_number"]["status"] == "proposed"


def test_what_was_overruled_is_what_the_next_generation_is_made_from(held):
    (before,) = json.loads(held("status", "--json", passphrase="").stdout)["datasets"]
    held("label", "overrule", "person", "updated_at", "account.id", "--as", "wang")
    held("up", "person.csv", "--yes", "--no-serve")
    (after,) = json.loads(held("status", "--json", passphrase="").stdout)["datasets"]
    assert after["number"] == before["number"] + 1
    assert after["personal"] == before["personal"] + 1


def test_a_clear_original_can_be_retired_only_when_it_is_gone(held):
    assert "person.csv" in held("original", "list", passphrase="").stdout
    told = held("original", "retire", "person.csv", code=3)
    assert "can still be read" in told.stderr
    (held.work / "person.csv").unlink()
    held("original", "retire", "person.csv")
    assert held("original", "list", passphrase="").stdout == ""
    acts = held("ledger", "show", "--json", "--act", "original.retire", passphrase="").stdout
    assert json.loads(acts)["body"] == {"dataset": "person"}
    assert "no clear original" in held("original", "retire", "person.csv", code=2).stderr
