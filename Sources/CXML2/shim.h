#include <libxml/xmlversion.h>
// ICU's types would clash with the ones inside Foundation; only libxml2's own insides use them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
