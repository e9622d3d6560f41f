// What fetching needs of libcurl: variadic functions with types, since Swift cannot call them otherwise.
// The library is loaded by ccurl_load and not linked, so that only a process that fetches carries HTTP and TLS, and starts later for it.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stdbool.h>

// Finds the system's libcurl and readies it, once; false where there is none. All other functions need it.
bool ccurl_load(void);

// Whatever sets of transfers share their connections. Null where memory is out.
CURLM *ccurl_multi_init(void);
void ccurl_multi_cleanup(CURLM *multi);
CURLMcode ccurl_multi_add(CURLM *multi, CURL *easy);
CURLMcode ccurl_multi_remove(CURLM *multi, CURL *easy);
CURLMcode ccurl_multi_perform(CURLM *multi, int *running);
// Waits for bytes, for milliseconds, or for a wake-up.
CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds);
// May come from any thread.
void ccurl_multi_wakeup(CURLM *multi);
// How the one transfer in it ended; false while it runs.
bool ccurl_multi_result(CURLM *multi, CURLcode *result);

// A transfer that speaks HTTP/1.1 and follows nothing; bytes come as they are sent. Null where memory is out.
CURL *ccurl_easy_init(void);
void ccurl_easy_cleanup(CURL *easy);
CURLcode ccurl_easy_set_number(CURL *easy, CURLoption option, long value);
CURLcode ccurl_easy_set_text(CURL *easy, CURLoption option, const char *value);
CURLcode ccurl_easy_set_pointer(CURL *easy, CURLoption option, void *value);
CURLcode ccurl_easy_set_receiver(
    CURL *easy, CURLoption option, size_t (*receive)(char *bytes, size_t size, size_t count, void *context), void *context);
// What a proxy answered to CONNECT; 0 where none was asked.
long ccurl_easy_connect_status(CURL *easy);
const char *ccurl_easy_strerror(CURLcode code);

struct curl_slist *ccurl_list_append(struct curl_slist *list, const char *text);
void ccurl_list_free(struct curl_slist *list);

#endif
