# Loops over numbers side by side, in C: where a processor has wider registers than every x86-64 has,
# the loader takes the copy that uses them. All of them add whole numbers, so that no copy differs.
cdef extern from *:
    """
    #include <stdint.h>
    #if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__)
    #define WIDE __attribute__((target_clones("avx2", "default")))
    #else
    #define WIDE
    #endif

    /* Adds a factor times each of n numbers. */
    WIDE static void add_times(
        uint32_t *restrict to, const uint32_t *restrict part, uint32_t factor, int64_t n
    ) {
        for (int64_t j = 0; j < n; j++) to[j] += part[j] * factor;
    }

    #if defined(__GNUC__)
    /* Compilers do not see by themselves that the sums of a piece of rows fit into registers. */
    typedef int16_t small_numbers __attribute__((vector_size(16), aligned(2), may_alias));
    typedef int32_t numbers __attribute__((vector_size(32)));
    typedef int32_t numbers_there __attribute__((vector_size(32), aligned(4), may_alias));
    #define AT_ONCE 32
    #endif

    /* Adds `count` rows of `wide` numbers. */
    WIDE static void add_rows(
        int32_t *restrict to, const int16_t *restrict table, const int32_t *restrict which,
        int64_t count, int64_t wide
    ) {
        int64_t h = 0;
    #ifdef AT_ONCE
        for (; h + AT_ONCE <= wide; h += AT_ONCE) {
            numbers a = {0}, b = {0}, c = {0}, d = {0};
            for (int64_t k = 0; k < count; k++) {
                const int16_t *row = table + (int64_t)which[k] * wide + h;
                const small_numbers *four = (const small_numbers *)row;
                a += __builtin_convertvector(four[0], numbers);
                b += __builtin_convertvector(four[1], numbers);
                c += __builtin_convertvector(four[2], numbers);
                d += __builtin_convertvector(four[3], numbers);
            }
            numbers_there *out = (numbers_there *)(to + h);
            out[0] += a, out[1] += b, out[2] += c, out[3] += d;
        }
    #endif
        for (; h < wide; h++)
            for (int64_t k = 0; k < count; k++) to[h] += table[(int64_t)which[k] * wide + h];
    }

    /* What lies between nothing and the highest in the sums of a layer. */
    WIDE static void clip(
        int32_t *restrict to, const int32_t *restrict sums, const int32_t *restrict bias,
        int32_t highest, int64_t n
    ) {
        for (int64_t k = 0; k < n; k++) {
            const int64_t sum = (int64_t)sums[k] + bias[k];
            to[k] = (int32_t)(sum < 0 ? 0 : sum > highest ? highest : sum);
        }
    }

    /* Adds `count` rows of `wide` numbers, a number of times each. */
    WIDE static void add_times_rows(
        int32_t *restrict to, const int32_t *restrict times, const int32_t *restrict rows,
        int64_t count, int64_t wide
    ) {
        int64_t h = 0;
    #ifdef AT_ONCE
        for (; h + AT_ONCE <= wide; h += AT_ONCE) {
            numbers a = {0}, b = {0}, c = {0}, d = {0};
            for (int64_t k = 0; k < count; k++) {
                const numbers_there *four = (const numbers_there *)(rows + k * wide + h);
                a += four[0] * times[k];
                b += four[1] * times[k];
                c += four[2] * times[k];
                d += four[3] * times[k];
            }
            numbers_there *out = (numbers_there *)(to + h);
            out[0] += a, out[1] += b, out[2] += c, out[3] += d;
        }
    #endif
        for (; h < wide; h++)
            for (int64_t k = 0; k < count; k++) to[h] += times[k] * rows[k * wide + h];
    }
    """
    void add_times(uint32_t* to, const uint32_t* part, uint32_t factor, int64_t n) noexcept nogil
    void add_rows(
        int32_t* to, const int16_t* table, const int32_t* which, int64_t count, int64_t wide
    ) noexcept nogil
    void clip(
        int32_t* to, const int32_t* sums, const int32_t* bias, int32_t highest, int64_t n
    ) noexcept nogil
    void add_times_rows(
        int32_t* to, const int32_t* times, const int32_t* rows, int64_t count, int64_t wide
    ) noexcept nogil
