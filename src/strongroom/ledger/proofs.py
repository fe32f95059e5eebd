"""Proofs over a Merkle tree, made and checked (RFC 9162, sections 2.1.3 and 2.1.4).

Pure: `subtree(level, position)` gives the hash of the complete subtree of 2^level leaves whose
first leaf is position × 2^level; where it comes from is the caller's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from strongroom.ledger.verifier import EMPTY_ROOT, node_hash

Subtree = Callable[[int, int], bytes]


def range_hash(first: int, end: int, subtree: Subtree) -> bytes:
    """The tree hash of leaves first … end−1, where `first` is where RFC 9162 would cut."""
    count = end - first
    if count == 0:
        return EMPTY_ROOT
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return subtree(level, first >> level)
    split = 1 << (count - 1).bit_length() - 1
    return node_hash(
        range_hash(first, first + split, subtree), range_hash(first + split, end, subtree)
    )


def inclusion(index: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """The audit path of leaf `index` in the tree of `size` leaves, from the leaf upwards."""
    path = []
    first, end = 0, size
    while end - first > 1:
        split = first + (1 << (end - first - 1).bit_length() - 1)
        if index < split:
            path.append(range_hash(split, end, subtree))
            end = split
        else:
            path.append(range_hash(first, split, subtree))
            first = split
    return tuple(reversed(path))


def consistency(old: int, new: int, subtree: Subtree) -> tuple[bytes, ...]:
    """The proof that the tree of `new` leaves begins with the tree of `old` leaves."""
    if not 0 < old < new:
        return ()
    proof = []
    first, end, whole = 0, new, True
    while end != old:
        split = first + (1 << (end - first - 1).bit_length() - 1)
        if old <= split:
            proof.append(range_hash(split, end, subtree))
            end = split
        else:
            proof.append(range_hash(first, split, subtree))
            first, whole = split, False
    if not whole:
        proof.append(range_hash(first, end, subtree))
    return tuple(reversed(proof))


def inclusion_holds(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether the path leads from the leaf to the root (RFC 9162, section 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    number, last, result = index, size - 1, leaf
    for node in path:
        if last == 0:
            return False
        if number & 1 or number == last:
            result = node_hash(node, result)
            while not number & 1 and number:
                number >>= 1
                last >>= 1
        else:
            result = node_hash(result, node)
        number >>= 1
        last >>= 1
    return last == 0 and result == root


def consistency_holds(
    old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether the proof ties the two roots together (RFC 9162, section 2.1.4.2)."""
    if old == new:
        return not proof and old_root == new_root
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    if not 0 < old < new or not proof:
        return False
    nodes = list(proof)
    if old & (old - 1) == 0:
        nodes.insert(0, old_root)
    number, last = old - 1, new - 1
    while number & 1:
        number >>= 1
        last >>= 1
    first_result = second_result = nodes[0]
    for node in nodes[1:]:
        if last == 0:
            return False
        if number & 1 or number == last:
            first_result = node_hash(node, first_result)
            second_result = node_hash(node, second_result)
            while not number & 1 and number:
                number >>= 1
                last >>= 1
        else:
            second_result = node_hash(second_result, node)
        number >>= 1
        last >>= 1
    return last == 0 and first_result == old_root and second_result == new_root
