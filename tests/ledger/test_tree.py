"""Hashing and proofs of RFC 9162, against the published tree of the CT reference code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.ledger import consistency_holds, inclusion_holds, proofs
from strongroom.ledger.verifier import EMPTY_ROOT, Tree, fold, leaf_hash, node_hash
from strongroom.ledger.witness import grown

# Origin: the test data of the Certificate Transparency reference implementation
# (merkletree/merkle_tree_test.cc), whose hashing is that of RFC 9162, section 2.1.1.
LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def plain_root(leaves):
    """The definition in RFC 9162, section 2.1.1, word for word."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return node_hash(plain_root(leaves[:split]), plain_root(leaves[split:]))


def tree_of(leaves):
    tree = Tree(b"".join(leaf_hash(leaf) for leaf in leaves))
    return tree, lambda level, at: tree.levels[level][at * 32 : at * 32 + 32]


@pytest.mark.parametrize("size", range(9))
def test_the_tree_has_the_roots_of_the_reference_implementation(size):
    tree, subtree = tree_of(LEAVES)
    assert tree.root(size).hex() == ROOTS[size]
    assert proofs.range_hash(0, size, subtree).hex() == ROOTS[size]


def entries(count):
    return [str(i).encode() for i in range(count)]


def test_every_earlier_root_of_every_small_tree_is_that_of_the_definition():
    for size in range(1, 40):
        tree, subtree = tree_of(entries(size))
        for earlier in range(size + 1):
            wanted = plain_root(entries(earlier))
            assert tree.root(earlier) == wanted
            assert proofs.range_hash(0, earlier, subtree) == wanted


def test_every_entry_of_every_small_tree_is_proven_and_no_other_one_is():
    for size in range(1, 26):
        tree, subtree = tree_of(entries(size))
        root = tree.root(size)
        for index in range(size):
            path = proofs.inclusion(index, size, subtree)
            leaf = leaf_hash(str(index).encode())
            assert inclusion_holds(leaf, index, size, path, root)
            assert not inclusion_holds(leaf_hash(b"another"), index, size, path, root)
            assert (
                not inclusion_holds(leaf, (index + 1) % (size + 1), size, path, root) or size == 1
            )
            assert not inclusion_holds(leaf, index, size, (*path, root), root)
            assert not inclusion_holds(leaf, index, size, path, bytes(32))


def test_every_small_tree_is_proven_to_continue_every_earlier_one():
    for new in range(1, 26):
        tree, subtree = tree_of(entries(new))
        for old in range(new + 1):
            proof = proofs.consistency(old, new, subtree)
            assert consistency_holds(old, new, tree.root(old), tree.root(new), proof)
            if 0 < old < new:
                other = leaf_hash(b"forged")
                assert not consistency_holds(old, new, other, tree.root(new), proof)
                assert not consistency_holds(old, new, tree.root(old), other, proof)
                assert not consistency_holds(old, new, tree.root(old), tree.root(new), proof[:-1])


@given(st.integers(0, 70), st.integers(0, 70))
def test_a_witness_that_grows_its_subtrees_comes_to_the_same_root(first, more):
    leaves = [leaf_hash(entry) for entry in entries(first + more)]
    peaks = grown([], 0, b"".join(leaves[:first]))
    peaks = grown(peaks, first, b"".join(leaves[first:]))
    assert fold(peaks) == plain_root(entries(first + more))
