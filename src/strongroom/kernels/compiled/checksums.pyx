# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: cdivision=True, show_performance_hints=False
"""Check digits, one number after the other (`kernels/checksums.py` says what counts)."""

from libc.stdint cimport int64_t, uint8_t, uint16_t

include "source.pxi"

# Rows of digits or characters, cut out of wider ones or not.
ctypedef const uint8_t[:, :] Rows

cdef enum:
    CITIZEN = 18

cdef uint16_t[17] MOD_11_2 = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
cdef uint16_t[17] MOD_31 = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
cdef uint8_t[13] DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
cdef uint8_t[11] CHECKS = [ord(_c) for _c in "10X98765432"]
cdef uint8_t[256] VALUES = [
    "0123456789ABCDEFGHJKLMNPQRTUWXY".find(chr(_v)) & 255 for _v in range(256)
]


cdef inline int64_t spelt(Rows rows, int64_t row, int first, int last) except? -1 nogil:
    cdef int64_t value = 0
    cdef int at
    for at in range(first, last):
        value = value * 10 + rows[row, at]
    return value


def number(Rows digits, int64_t[::1] out):
    cdef int64_t row
    with nogil:
        for row in range(digits.shape[0]):
            out[row] = spelt(digits, row, 0, digits.shape[1])


def luhn(Rows digits, uint8_t[::1] out):
    cdef int64_t row, at, total, width = digits.shape[1]
    cdef uint8_t digit
    with nogil:
        for row in range(digits.shape[0]):
            total = 0
            for at in range(width):
                digit = digits[row, at]
                if (width - at) & 1:
                    total += digit
                else:
                    total += 2 * digit - 9 * (digit > 4)
            out[row] = total % 10 == 0


def mod_11_2(Rows digits, uint8_t[::1] out):
    cdef int64_t row
    cdef int at
    cdef uint16_t total
    with nogil:
        for row in range(digits.shape[0]):
            total = 0
            for at in range(17):
                total += digits[row, at] * MOD_11_2[at]
            out[row] = CHECKS[total % 11]


def mod_31(Rows characters, uint8_t[::1] out):
    cdef int64_t row
    cdef int at
    cdef uint16_t total
    cdef uint8_t value = 0
    with nogil:
        for row in range(characters.shape[0]):
            total = 0
            for at in range(18):
                value = VALUES[characters[row, at]]
                if value > 30:
                    break
                if at < 17:
                    total += value * MOD_31[at]
            out[row] = value < 31 and (31 - total % 31) % 31 == value


def citizen(Rows characters, const uint8_t[::1] regions, int first, int last, uint8_t[::1] out):
    cdef int64_t row, year, month, day
    cdef int at
    cdef uint8_t[CITIZEN] digits
    cdef bint good
    with nogil:
        for row in range(characters.shape[0]):
            good = True
            for at in range(CITIZEN):
                digits[at] = characters[row, at] - 48
                good = good and (digits[at] < 10 or at == 17 and characters[row, at] == 88)
            out[row] = 0
            if not good or not regions[10 * digits[0] + digits[1]]:
                continue
            year = 1000 * digits[6] + 100 * digits[7] + 10 * digits[8] + digits[9]
            month, day = 10 * digits[10] + digits[11], 10 * digits[12] + digits[13]
            if not first <= year <= last or not 1 <= month <= 12 or not 1 <= day <= DAYS[month]:
                continue
            if month == 2 and day == 29 and (year % 4 or not year % 100 and year % 400):
                continue
            out[row] = 1
