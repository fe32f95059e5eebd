# Which source a module was built from, so that an old build of a changed file is not used.
cdef extern from *:
    """
    #ifndef STRONGROOM_SOURCE
    #define STRONGROOM_SOURCE 0
    #endif
    """
    unsigned long long STRONGROOM_SOURCE

SOURCE = STRONGROOM_SOURCE
