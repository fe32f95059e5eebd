# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Layers of a network of whole numbers (`kernels/layers.py` says what they mean)."""

from libc.stdint cimport int16_t, int32_t, int64_t, uint32_t

include "source.pxi"
include "wide.pxi"


def row_sums(const int16_t[:, ::1] table, const int32_t[:, ::1] which, int32_t[:, ::1] out):
    """Adds to each row of `out` the rows of `table` that the row of `which` names.

    Every number of `which` is a row of the table: the caller has looked.
    """
    cdef int64_t i, wide = table.shape[1], count = which.shape[1]
    if out.shape[0] != which.shape[0] or out.shape[1] != wide:
        raise IndexError("shapes differ")
    if not which.shape[0] or not count or not wide or not table.shape[0]:
        return
    with nogil:
        for i in range(which.shape[0]):
            add_rows(&out[i, 0], &table[0, 0], &which[i, 0], count, wide)


def dense(
    const int32_t[:, ::1] sums, const int32_t[::1] bias, int32_t highest,
    const int32_t[:, ::1] second, const double[::1] second_bias,
    const double[:, ::1] third, const double[::1] third_bias,
    int64_t part, int64_t most, double[:, ::1] out,
):
    """Two layers behind sums of rows, a candidate at a time; all numbers are whole.

    The caller has seen to it that sums of the second layer fit into 32 bits.
    """
    cdef int64_t i, j, m, wide = sums.shape[1], inner = second.shape[1], last = third.shape[1]
    cdef int64_t whole
    cdef double one
    cdef int32_t own[256]
    cdef int32_t two[256]
    cdef const double* row
    cdef double* to
    if bias.shape[0] != wide or second.shape[0] != wide or second_bias.shape[0] != inner:
        raise IndexError("shapes differ")
    if third.shape[0] != inner or third_bias.shape[0] != last or out.shape[1] != last:
        raise IndexError("shapes differ")
    if wide > 256 or inner > 256 or out.shape[0] != sums.shape[0]:
        raise IndexError("shapes differ")
    if not sums.shape[0] or not wide or not inner or not last:
        return
    with nogil:
        for i in range(sums.shape[0]):
            for j in range(inner):
                two[j] = 0
            clip(own, &sums[i, 0], &bias[0], highest, wide)
            add_times_rows(two, own, &second[0, 0], wide, inner)
            to = &out[i, 0]
            for m in range(last):
                to[m] = third_bias[m]
            for j in range(inner):
                whole = two[j] + <int64_t> second_bias[j]
                if whole < part:
                    continue
                one = min(whole // part, most)
                row = &third[j, 0]
                for m in range(last):
                    to[m] += one * row[m]
