#include "CVersion.h"

// Given from outside where the program is built to be handed out (Scripts/version.sh); else what is being worked on.
#ifndef ENGRAM_VERSION
#define ENGRAM_VERSION "0.1.0"
#endif

const char *engram_version(void) { return ENGRAM_VERSION; }
