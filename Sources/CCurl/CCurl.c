#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>

#define EACH_FUNCTION(DO)                                                                                                   \
    DO(global_init)                                                                                                         \
    DO(multi_init) DO(multi_cleanup) DO(multi_add_handle) DO(multi_remove_handle) DO(multi_perform) DO(multi_poll)          \
    DO(multi_wakeup) DO(multi_info_read)                                                                                    \
    DO(easy_init) DO(easy_cleanup) DO(easy_setopt) DO(easy_getinfo) DO(easy_strerror) DO(slist_append) DO(slist_free_all)

#define MEMBER(name) __typeof__(curl_##name) *name;
static struct { EACH_FUNCTION(MEMBER) } curl;
static bool is_loaded;

static void load(void) {
    static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"};
    void *library = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) \
    if (!(*(void **)&curl.name = dlsym(library, "curl_" #name))) return;
    EACH_FUNCTION(FIND)
    is_loaded = curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool ccurl_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

CURLM *ccurl_multi_init(void) { return curl.multi_init(); }
void ccurl_multi_cleanup(CURLM *multi) { curl.multi_cleanup(multi); }
CURLMcode ccurl_multi_add(CURLM *multi, CURL *easy) { return curl.multi_add_handle(multi, easy); }
CURLMcode ccurl_multi_remove(CURLM *multi, CURL *easy) { return curl.multi_remove_handle(multi, easy); }
CURLMcode ccurl_multi_perform(CURLM *multi, int *running) { return curl.multi_perform(multi, running); }
CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds) { return curl.multi_poll(multi, NULL, 0, milliseconds, NULL); }
void ccurl_multi_wakeup(CURLM *multi) { curl.multi_wakeup(multi); }

bool ccurl_multi_result(CURLM *multi, CURLcode *result) {
    int left;
    for (CURLMsg *message; (message = curl.multi_info_read(multi, &left));) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return true;
    }
    return false;
}

CURL *ccurl_easy_init(void) {
    CURL *easy = curl.easy_init();
    if (!easy) return NULL;
#if LIBCURL_VERSION_NUM >= 0x075500
    curl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    curl.easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
    curl.easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl.easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    // Signals belong to the program; a proxy's answer to CONNECT is not the hub's.
    curl.easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl.easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    return easy;
}

void ccurl_easy_cleanup(CURL *easy) { curl.easy_cleanup(easy); }
CURLcode ccurl_easy_set_number(CURL *easy, CURLoption option, long value) { return curl.easy_setopt(easy, option, value); }
CURLcode ccurl_easy_set_text(CURL *easy, CURLoption option, const char *value) { return curl.easy_setopt(easy, option, value); }
CURLcode ccurl_easy_set_pointer(CURL *easy, CURLoption option, void *value) { return curl.easy_setopt(easy, option, value); }

CURLcode ccurl_easy_set_receiver(
    CURL *easy, CURLoption option, size_t (*receive)(char *bytes, size_t size, size_t count, void *context), void *context) {
    CURLcode code = curl.easy_setopt(easy, option == CURLOPT_HEADERFUNCTION ? CURLOPT_HEADERDATA : CURLOPT_WRITEDATA, context);
    return code == CURLE_OK ? curl.easy_setopt(easy, option, receive) : code;
}

long ccurl_easy_connect_status(CURL *easy) {
    long status = 0;
    curl.easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &status);
    return status;
}

const char *ccurl_easy_strerror(CURLcode code) { return curl.easy_strerror(code); }
struct curl_slist *ccurl_list_append(struct curl_slist *list, const char *text) { return curl.slist_append(list, text); }
void ccurl_list_free(struct curl_slist *list) { curl.slist_free_all(list); }
