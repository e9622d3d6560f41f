/// The version of the program, as `engram --version` says it.
const char *engram_version(void);
