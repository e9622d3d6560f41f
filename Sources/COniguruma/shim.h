#include <oniguruma.h>

// What Swift cannot name: macros of global objects, and functions with a variable number of arguments.

static inline int oniguruma_new(OnigRegex *regex, const unsigned char *pattern, const unsigned char *end, OnigErrorInfo *info) {
    return onig_new(regex, pattern, end, ONIG_OPTION_NONE, ONIG_ENCODING_UTF8, OnigDefaultSyntax, info);
}

static inline int oniguruma_message(unsigned char *buffer, int code, OnigErrorInfo *info) {
    return onig_error_code_to_str(buffer, code, info);
}
