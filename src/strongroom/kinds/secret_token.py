"""Keys of programs: tokens that sign in as somebody, and private keys."""

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
    among,
    holds,
    told,
)
from strongroom.kinds._common import (
    matches,
    phrases,
)
from strongroom.kinds._credentials import bearers

CONTEXT = (
    *(
        "api key",
        "api_key",
        "apikey",
        "api-key",
        "access key",
        "access_key",
        "accesskey",
        "accesskeyid",
    ),
    *(
        "secret",
        "secret key",
        "secret_key",
        "secretkey",
        "app secret",
        "appsecret",
        "client_secret",
    ),
    *(
        "token",
        "access_token",
        "auth_token",
        "bearer",
        "authorization",
        "密钥",
        "秘钥",
        "令牌",
        "凭证",
    ),
)
_ALLOWED = among("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.+/=~")
# What well-known issuers put in front: bytes before the long run, and its fewest characters.
_PREFIXES = (
    *((b"ghp_", 36), (b"gho_", 36), (b"ghs_", 36), (b"ghu_", 36), (b"ghr_", 36), (b"glpat-", 20)),
    *((b"sk-", 20), (b"sk_live_", 16), (b"rk_live_", 16), (b"pk_live_", 16), (b"xoxb-", 10)),
    *(
        (b"xoxp-", 10),
        (b"npm_", 36),
        (b"github_pat_", 22),
        (b"SG.", 16),
        (b"sk-ant-", 20),
        (b"hf_", 30),
    ),
)
_HEADS = ((b"AKIA", 20), (b"ASIA", 20), (b"LTAI", 16), (b"AKID", 16), (b"AIza", 35), (b"eyJ", 24))
_UNPOINTED = _ALLOWED & (np.arange(256) != 46)
_JOINT, _FIRST = among("_-."), among("ALe")
_PATTERN = (
    r"eyJ[A-Za-z0-9_\-]{8,}\.[A-Za-z0-9_\-]{8,}\.[A-Za-z0-9_\-]*|(?:AKIA|ASIA)[0-9A-Z]{16}"
    r"|LTAI[0-9A-Za-z]{12,26}|AKID[0-9A-Za-z]{12,40}|AIza[0-9A-Za-z_\-]{31,}|gh[pousr]_[0-9A-Za-z]{36,}"
    r"|github_pat_[0-9A-Za-z_]{22,}|glpat-[0-9A-Za-z_\-]{20,}|xox[abprs]-[0-9A-Za-z\-]{10,}"
    r"|(?:sk|rk|pk)[_\-](?:live_|test_|ant-|proj-)?[0-9A-Za-z_\-]{16,}|npm_[0-9A-Za-z]{36,}"
    r"|(?s:-----BEGIN [A-Z ]*PRIVATE KEY-----.*)"
)


def _spans(block: Block) -> Hits:
    if not len(block.words[0]):
        return NO_HITS
    return Hits.together([_issued(block), _told(block), _borne(block), _private(block)])


def _issued(block: Block) -> Hits:
    """Tokens that say by their beginning who gave them."""
    tokens = block.tokens
    some = np.flatnonzero(tokens.lengths >= 8)
    if not len(some):
        return NO_HITS
    tokens = tokens.where(some)
    found = []
    # A prefix ends with an underscore, a hyphen or a point.
    some = np.flatnonzero(_JOINT[block.before(tokens.starts)])
    behind = tokens.where(some)
    near = block.left(behind.starts, 12)
    for prefix, least in _PREFIXES if len(some) else ():
        wanted = np.frombuffer(prefix, np.uint8)
        good = (near[:, 12 - len(prefix) :] == wanted).all(axis=1) & (behind.lengths >= least)
        found.append(hits(behind.starts[good] - len(prefix), behind.ends[good], 0.95))
    some = np.flatnonzero(_FIRST[block.data[tokens.starts]])
    if not len(some):
        return Hits.together(found)
    tokens = tokens.where(some)
    starts = tokens.starts
    head = block.right(starts, 4)
    for word, least in _HEADS:
        wanted = np.frombuffer(word, np.uint8)
        good = np.flatnonzero((head[:, : len(word)] == wanted).all(axis=1))
        if not len(good):
            continue
        begin = starts[good]
        size = block.reach(begin, _ALLOWED, 512)
        if word == b"eyJ":
            fits = _in_three(block, begin, size)
        else:
            fits = tokens.lengths[good] >= least if word != b"AIza" else size >= least
            size = np.maximum(tokens.lengths[good], size * (word == b"AIza"))
        found.append(hits(begin, begin + size, 0.95).where(fits))
    return Hits.together(found)


def _in_three(block: Block, starts: I64, sizes: I64) -> Mask:
    """Which stretches hold two points at least."""
    answer = np.zeros(len(starts), bool)
    left = block.reach(starts, _UNPOINTED, 512)
    more = np.flatnonzero(left + 1 < sizes)
    left = left[more] + 1
    right = block.reach(starts[more] + left, _UNPOINTED, 512)
    answer[more] = left + right < sizes[more]
    return answer


def _score(values: U8, lengths: I64) -> Scores:
    """Sixteen characters of which some are digits and some letters, and not one of them often."""
    there = values > 0
    digit, letter = (DIGIT[values] & there).sum(axis=1), (LETTER[UPPER[values]] & there).sum(axis=1)
    ordered = np.sort(values, axis=1)
    variety = ((ordered[:, 1:] != ordered[:, :-1]) & (ordered[:, 1:] > 0)).sum(axis=1)
    good = (digit >= 2) & (letter >= 4) & (variety >= 9)
    return np.where(good, 0.8, 0.0).astype(np.float32)


_told = told(CONTEXT, _ALLOWED, (16, 200), _score)


def _borne(block: Block) -> Hits:
    """`Authorization: Bearer …`; without the header's name only what looks drawn by lot."""
    starts, sizes, said = bearers(block)
    if not len(starts):
        return NO_HITS
    near = block.right(starts, 64)
    near *= np.arange(64) < sizes[:, None]
    good = (sizes >= 16) & (_score(near, np.minimum(sizes, 64)) > 0)
    good |= said & (sizes >= 12) & holds(near, DIGIT)
    return hits(starts, starts + sizes, 0.85).where(good)


_BEGIN = b"-----BEGIN "


def _private(block: Block) -> Hits:
    """`-----BEGIN … PRIVATE KEY-----` and what follows."""
    hyphen = block.places(45)
    hyphen = hyphen[: np.searchsorted(hyphen, len(block.data) - 11)]
    if len(hyphen) < 5:
        return NO_HITS
    starts = hyphen[:-4][hyphen[4:] - hyphen[:-4] == 4]
    starts = starts[(block.right(starts, 11) == np.frombuffer(_BEGIN, np.uint8)).all(axis=1)]
    if not len(starts):
        return NO_HITS
    labels = block.right(starts, 48)
    starts = starts[np.array([b"PRIVATE KEY" in row.tobytes() for row in labels], bool)]
    return hits(starts, starts + block.reach(starts, _KEY, 4096), 0.97)


_KEY = _ALLOWED.copy()
_KEY[[10, 13, 32, 58, 44, 92]] = True

ENTRY = Kind(
    name="secret.token",
    title="Token or private key",
    title_zh="令牌、密钥",
    level=Level.CRITICAL,
    names=phrases(
        "令牌, 密钥, 秘钥, 访问令牌, token, access token, refresh token, auth token, "
        "session token, bearer token, api key, apikey, access key, secret key, secretkey, "
        "app secret, appsecret, client secret, private key, jwt, session key, session id, "
        "sessionid, csrf token, webhook secret, lp, my"
    ),
    context=CONTEXT,
    validate=matches(_PATTERN, 20_000),
    strength=0.95,
    spans=_spans,
    law="credential",
    yes=(
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl",
        "AKIA0000000000000000",
        "ghp_000000000000000000000000000000000000",
        "-----BEGIN PRIVATE KEY-----MIIB",
    ),
    no=("", "hello", "eyJhbGciOiJub25lIn0", "AKIA", "00000000"),
)
