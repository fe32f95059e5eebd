# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Layers of a network of whole numbers (`kernels/layers.py` says what they mean)."""

from libc.math cimport floor
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


def dense(
    const int32_t[:, ::1] sums, const int32_t[::1] bias,
    const double[:, ::1] second, const double[::1] second_bias,
    const double[:, ::1] third, const double[::1] third_bias,
    double part, double most, double[:, ::1] out,
):
    """Two layers behind sums of rows, a candidate at a time; all numbers are whole."""
    cdef int64_t i, j, k, m, wide = sums.shape[1], inner = second.shape[1], last = third.shape[1]
    cdef double one
    cdef double two[256]
    cdef const double* row
    cdef double* to
    if bias.shape[0] != wide or second.shape[0] != wide or second_bias.shape[0] != inner:
        raise IndexError("shapes differ")
    if third.shape[0] != inner or third_bias.shape[0] != last or out.shape[1] != last:
        raise IndexError("shapes differ")
    if inner > 256 or out.shape[0] != sums.shape[0]:
        raise IndexError("shapes differ")
    if not sums.shape[0] or not wide or not inner or not last:
        return
    with nogil:
        for i in range(sums.shape[0]):
            for j in range(inner):
                two[j] = second_bias[j]
            for k in range(wide):
                one = sums[i, k] + <double> bias[k]
                # Half of what is summed is below nothing, and says nothing.
                if one <= 0:
                    continue
                row = &second[k, 0]
                for j in range(inner):
                    two[j] += one * row[j]
            to = &out[i, 0]
            for m in range(last):
                to[m] = third_bias[m]
            for j in range(inner):
                one = floor(two[j] / part)
                one = min(max(one, 0.0), most)
                if one == 0:
                    continue
                row = &third[j, 0]
                for m in range(last):
                    to[m] += one * row[m]
