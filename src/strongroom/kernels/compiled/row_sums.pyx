# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Sums of rows of a table (`kernels/row_sums.py` says what they mean)."""

from libc.stdint cimport int16_t, int32_t, int64_t

include "source.pxi"


def row_sums(const int16_t[:, ::1] table, const int32_t[:, ::1] which, int32_t[:, ::1] out):
    """Adds to each row of `out` the rows of `table` that the row of `which` names.

    Every number of `which` is a row of the table: the caller has looked.
    """
    cdef int64_t i, k, h, wide = table.shape[1]
    cdef const int16_t* row
    cdef int32_t* total
    if out.shape[0] != which.shape[0] or out.shape[1] != wide:
        raise IndexError("shapes differ")
    if not which.shape[0] or not wide or not table.shape[0]:
        return
    with nogil:
        for i in range(which.shape[0]):
            total = &out[i, 0]
            for k in range(which.shape[1]):
                row = &table[which[i, k], 0]
                for h in range(wide):
                    total[h] += row[h]
