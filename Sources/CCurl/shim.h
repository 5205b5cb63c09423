#include <curl/curl.h>

/* Swift cannot call a function that takes arguments of any kind: here is a name for each kind. */

static inline CURLcode curl_set_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_reader(CURL *curl, curl_read_callback value) {
  return curl_easy_setopt(curl, CURLOPT_READFUNCTION, value);
}

static inline CURLcode curl_set_listener(CURL *curl, curl_write_callback value) {
  return curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, value);
}

static inline CURLcode curl_set_tracer(CURL *curl, curl_debug_callback value) {
  return curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, value);
}

static inline CURLcode curl_set_writer(CURL *curl, curl_write_callback value) {
  return curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, value);
}

/* The number with which a web server's answer begins. */
static inline long curl_status(CURL *curl) {
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return status;
}
