"""Passwords and their hashes, which lie in data by mistake."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scores, hits
from strongroom.kernels.text import I64, U8, Mask
from strongroom.kinds._codes import (
    DIGIT,
    LETTER,
    UPPER,
    holds,
    together,
    told,
)
from strongroom.kinds._common import (
    matches,
    phrases,
)
from strongroom.kinds._credentials import basic, in_commands, in_urls

CONTEXT = (
    *(
        "密码",
        "口令",
        "密碼",
        "password",
        "passwd",
        "passcode",
        "passphrase",
        "pwd",
        "pass",
        "登录密码",
    ),
    *("初始密码", "pin码", "mima", "密码改成", "密码改为", "密码换成", "密码设成", "密码设为"),
    *("密码盒", "密码锁", "改密码为", "开门密码"),
    *("验证码", "校验码", "动态码", "动态口令", "门禁码", "开锁码", "开门码", "锁码", "解锁码"),
    *("door code", "gate code", "box code", "lock code", "access code", "entry code"),
    *("alarm code", "keypad code", "verification code", "wifi key"),
)
_CHANGED = (
    "改成",
    "改为",
    "换成",
    "换为",
    "设成",
    "设为",
    "重置为",
    "变成",
    "更新为",
    "还是",
    "仍是",
)
"""What leads to a password further on in the sentence: 密码本周改成."""
_ALLOWED = np.zeros(256, bool)
_ALLOWED[33:127] = True
_ALLOWED[np.frombuffer(b"\"'`<>,;()[]{}", np.uint8)] = False
_HASH = _ALLOWED | (np.arange(256) == 44)
_SYMBOL = _ALLOWED & ~DIGIT & ~LETTER[UPPER]


def _score(values: U8, lengths: I64) -> Scores:
    """What was typed: with a digit or a sign it is hardly a word; stars alone are none."""
    signs = holds(values, DIGIT) | holds(values, _SYMBOL)
    there = values > 0
    letters = (LETTER[UPPER[values]] & there).sum(axis=1) + (DIGIT[values] & there).sum(axis=1)
    good = (letters >= 3) & ~_address(values)
    return np.where(good & signs, 0.85, 0.0).astype(np.float32)


def _word_score(values: U8, lengths: I64) -> Scores:
    """Letters alone: behind a Chinese word no sentence goes on in them."""
    letters = (LETTER[UPPER[values]] & (values > 0)).sum(axis=1)
    good = (letters == lengths) & ~_address(values)
    return np.where(good, 0.7, 0.0).astype(np.float32)


def _address(values: U8) -> Mask:
    """What begins like an address of a page is none."""
    same: Mask = (values[:, :4] == np.frombuffer(b"http", np.uint8)).all(axis=1)
    return same


_told = together(
    told(CONTEXT, _ALLOWED, (4, 64), _score),
    told(("密码", "口令"), _ALLOWED, (5, 32), _word_score),
)


def _spans(block: Block) -> Hits:
    if block.bare:
        return NO_HITS
    found = _told(block)
    found = found.where(~_described(block, found) & ~_taken_out(block, found))
    if len(found.starts):
        # A full stop closes the sentence.
        last = block.byte(found.ends - 1)
        stop = (last == 46) | (last == 33) | (last == 63)
        found = Hits(found.starts, found.ends - (stop & (last == 46)), found.scores)
    written = []
    if len(block.words[0]):
        written = [block.once(in_urls), in_commands(block), basic(block)]
    return Hits.together([found, _hashed(block), _changed(block), _apart(block), *written])


_DESCRIBED = (
    *(b"required", b"optional", b"null", b"none", b"nil", b"undefined", b"true", b"false"),
    *(b"string", b"text", b"char", b"varchar", b"boolean"),
    *(b"your-password", b"your_password", b"yourpassword"),
)
_LONGEST = max(len(word) for word in _DESCRIBED)
_BOUND = np.zeros(256, bool)
_BOUND[np.frombuffer(b"|:=?&", np.uint8)] = True


def _described(block: Block, found: Hits) -> Mask:
    """Which of them say what a password is like rather than what it is: `密码：required|min:8`."""
    near = UPPER[block.right(found.starts, _LONGEST + 1)]
    size = found.ends - found.starts
    result = np.zeros(len(size), bool)
    for word in _DESCRIBED:
        same = (near[:, : len(word)] == UPPER[np.frombuffer(word, np.uint8)]).all(axis=1)
        result |= same & ((size == len(word)) | ((size > len(word)) & _BOUND[near[:, len(word)]]))
    return result


def _taken_out(block: Block, found: Hits) -> Mask:
    """Which of them are the tag of what stood there: 密码是[secret.password 1]."""
    # A bracket is no part of what is told.
    starts = found.starts + (block.byte(found.starts) == 91)
    near = block.right(starts, _LONGEST)
    letters = ((near - np.uint8(97)) < 26).cumprod(axis=1).sum(axis=1)
    point = near[np.arange(len(near)), np.minimum(letters, near.shape[1] - 1)] == 46
    result: Mask = (block.before(starts) == 91) & (letters > 1) & point
    return result


def _changed(block: Block) -> Hits:
    """密码本周改成5208*: what is said of a password between the word and what it is now."""
    found = _later(block)
    if not len(found.starts):
        return NO_HITS
    return found.where(block.context(found.starts, ("密码", "口令", "密碼"), 45))


_later = told(_CHANGED, _ALLOWED, (4, 32), _score)


_NO_SECRET = ("。", "；", "位", "电话", "客服", "拨打", "热线", "编号", "日期")


def _apart(block: Block) -> Hits:
    """密码她给过我，1949，我没敢开: a number between two marks, close behind the word."""
    runs = block.runs
    some = np.flatnonzero((runs.lengths >= 4) & (runs.lengths <= 8))
    if block.ascii or not len(some) or not len(block.sequence("密码".encode())):
        return NO_HITS
    starts, ends = runs.starts[some], runs.ends[some]
    sign = block.byte(ends)
    ends = ends + ((sign == 35) | (sign == 42))
    near = block.left(starts, 3)
    comma = (near == np.frombuffer("，".encode(), np.uint8)).all(axis=1)
    behind = block.behind(ends, 3)
    over = np.zeros(len(ends), bool)
    for mark in "，。；！":
        over |= (behind == np.frombuffer(mark.encode(), np.uint8)).all(axis=1)
    good = comma & over
    # 上次那个0099#打不开
    signed = (sign == 35) | (sign == 42)
    good |= signed & block.context(starts, ("那个", "是", "的"), 9)
    starts, ends = starts[good], ends[good]
    held = block.context(starts, ("密码",), 36)
    held &= ~block.context(starts, _NO_SECRET, 36)
    return hits(starts, ends, 0.62).where(held)


def _hashed(block: Block) -> Hits:
    """`$2b$12$…`, `$argon2id$…`: hashes that say what they are."""
    signs = block.places(36)
    if len(signs) < 2:
        return NO_HITS
    starts = signs[block.before(signs) != 36]
    head = block.right(starts, 8)
    two = (head[:, 1] == 50) & (head[:, 3] == 36)
    argon = (head == np.frombuffer(b"$argon2i", np.uint8)).all(axis=1)
    argon |= (head == np.frombuffer(b"$argon2d", np.uint8)).all(axis=1)
    crypt = np.isin(head[:, 1], np.frombuffer(b"156y", np.uint8)) & (head[:, 2] == 36)
    starts = starts[two | argon | crypt]
    size = block.reach(starts, _HASH, 160)
    return hits(starts, starts + size, 0.95).where(size >= 28)


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
    context=CONTEXT,
    validate=matches(r"[^\s]{4}[^\s]*", 512),
    strength=0.05,
    spans=_spans,
    law="credential",
    yes=("8cb2237d0679ca88db6464eac60da96345513964", "Xk3!zzz0", "$2b$12$" + "." * 53),
    no=("", "a b"),
)
