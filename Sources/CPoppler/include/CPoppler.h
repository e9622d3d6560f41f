#ifndef ENGRAM_CPOPPLER_H
#define ENGRAM_CPOPPLER_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How reading a PDF ended.
typedef enum {
    PopplerRead = 0,
    PopplerLocked = 1,
    PopplerDamaged = 2,
    /// Beyond the seconds, the bytes of memory or the bytes of text that it may take.
    PopplerTooMuch = 3,
    PopplerNotStarted = 4,
} PopplerStatus;

typedef struct {
    /// Of the processor.
    int seconds;
    /// Bytes.
    size_t memory;
    /// Bytes of text.
    size_t output;
} PopplerLimits;

/// Reads a PDF in a process of its own, so that a hostile file takes nothing down with it.
///
/// The text is lines, each with a letter in front: `T title`, `D seconds since 1970` (created), `M` (changed), `P width height` for a page, and
/// `W left top right bottom size space text` for a word of it, in poppler's reading order; lengths in points, `space` 1 where one follows.
///
/// - path: the file, or NULL to read `bytes`.
/// - text: set to what was read, to be freed by the caller; NULL where nothing was.
PopplerStatus poppler_read(const char *path, const void *bytes, size_t count, PopplerLimits limits, char **text, size_t *length);

#ifdef __cplusplus
}
#endif
#endif
