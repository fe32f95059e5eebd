"""Passwords and their hashes, which lie in data by mistake."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import matches, phrases

ENTRY = Kind(
    name="secret.password",
    title="Password or its hash",
    title_zh="密码",
    level=Level.CRITICAL,
    names=phrases(
        "密码, 口令, 密码哈希, mm, mima, password, passwd, pwd, pass word, "
        "password hash, passwordhash, password salt, passwordsalt, user password, "
        "hashed password, password digest, encrypted password"
    ),
    validate=matches(r"[^\s]{4}[^\s]*", 512),
    strength=0.05,
    yes=("8cb2237d0679ca88db6464eac60da96345513964",),
    no=("", "a b"),
)
