#include "CPoppler.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <mutex>
#include <string>

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

std::string utf8(const poppler::ustring &text) {
    const poppler::byte_array bytes = text.to_utf8();
    std::string line(bytes.begin(), bytes.end());
    for (char &c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return line;
}

/// Writes everything or ends the process: without a reader there is nothing left to do.
void put(int pipe, const std::string &text) {
    size_t done = 0;
    while (done < text.size()) {
        const ssize_t got = write(pipe, text.data() + done, text.size() - done);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) _exit(PopplerTooMuch);
        done += static_cast<size_t>(got);
    }
}

void putPage(int pipe, const poppler::page &page) {
    char line[256];
    const poppler::rectf size = page.page_rect();
    const bool turned = page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
    snprintf(line, sizeof line, "P %.2f %.2f\n", turned ? size.height() : size.width(), turned ? size.width() : size.height());
    std::string text = line;
    for (const poppler::text_box &word : page.text_list(poppler::page::text_list_include_font)) {
        const poppler::rectf box = word.bbox();
        const double fontSize = word.has_font_info() ? word.get_font_size() : 0;
        snprintf(
            line, sizeof line, "W %.2f %.2f %.2f %.2f %.2f %d ", box.left(), box.top(), box.right(), box.bottom(), fontSize,
            word.has_space_after() ? 1 : 0);
        text += line + utf8(word.text()) + "\n";
    }
    put(pipe, text);
}

PopplerStatus readAll(int pipe, const char *path, const void *bytes, size_t count) {
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    std::unique_ptr<poppler::document> document(
        path ? poppler::document::load_from_file(path)
             : poppler::document::load_from_raw_data(static_cast<const char *>(bytes), static_cast<int>(count)));
    if (!document) return PopplerDamaged;
    if (document->is_locked()) return PopplerLocked;
    std::string facts = "T " + utf8(document->get_title()) + "\n";
    // A missing date is the largest number or minus one, by version.
    const auto isDate = [](time_t time) { return time > 0 && time < 253402300800; };
    if (const time_t time = document->get_creation_date_t(); isDate(time)) facts += "D " + std::to_string(time) + "\n";
    if (const time_t time = document->get_modification_date_t(); isDate(time)) facts += "M " + std::to_string(time) + "\n";
    put(pipe, facts);
    for (int number = 0; number < document->pages(); number++) {
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        // A page that cannot be read costs no other one.
        if (page) putPage(pipe, *page);
    }
    return PopplerRead;
}

/// Bytes of data that the process has already.
size_t heldMemory() {
    unsigned long pages[6] = {};
    if (FILE *file = fopen("/proc/self/statm", "r")) {
        const int got = fscanf(
            file, "%lu %lu %lu %lu %lu %lu", &pages[0], &pages[1], &pages[2], &pages[3], &pages[4], &pages[5]);
        fclose(file);
        if (got != 6) return 0;
    }
    return pages[5] * static_cast<size_t>(sysconf(_SC_PAGESIZE));
}

[[noreturn]] void runChild(int pipe, const char *path, const void *bytes, size_t count, const PopplerLimits &limits) {
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGPIPE, SIGXCPU}) signal(number, SIG_DFL);
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    const rlimit cpu = {static_cast<rlim_t>(limits.seconds), static_cast<rlim_t>(limits.seconds) + 1};
    setrlimit(RLIMIT_CPU, &cpu);
    // What was there before the fork counts too.
    const rlim_t most = limits.memory + heldMemory();
    const rlimit memory = {most, most};
    setrlimit(RLIMIT_DATA, &memory);
    int status = PopplerDamaged;
    try {
        status = readAll(pipe, path, bytes, count);
    } catch (const std::bad_alloc &) {
        status = PopplerTooMuch;
    } catch (...) {
    }
    _exit(status);
}

long milliseconds() {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000L + now.tv_nsec / 1000000L;
}

/// Takes what the process writes; false when it writes too much or too long.
bool takeAll(int pipe, const PopplerLimits &limits, std::string &text) {
    // Seconds of the processor; on a busy machine they take longer, and one that only waits may wait for a minute.
    const long end = milliseconds() + 60000L + limits.seconds * 4000L;
    char piece[1 << 16];
    while (true) {
        const long left = end - milliseconds();
        if (left <= 0 || text.size() > limits.output) return false;
        pollfd waiting = {pipe, POLLIN, 0};
        const int ready = poll(&waiting, 1, static_cast<int>(left));
        if (ready < 0 && errno != EINTR) return false;
        if (ready <= 0) continue;
        const ssize_t got = read(pipe, piece, sizeof piece);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        if (got == 0) return true;
        text.append(piece, static_cast<size_t>(got));
    }
}

}  // namespace

PopplerStatus poppler_read(const char *path, const void *bytes, size_t count, PopplerLimits limits, char **text, size_t *length) {
    *text = nullptr;
    *length = 0;
    if (!path && count > 0x7FFFFFFF) return PopplerTooMuch;
    int ends[2];
    pid_t child;
    {
        // Another process that is forked meanwhile would keep the pipe open.
        static std::mutex starting;
        const std::lock_guard<std::mutex> alone(starting);
        if (pipe(ends) != 0) return PopplerNotStarted;
        child = fork();
        if (child == 0) {
            close(ends[0]);
            runChild(ends[1], path, bytes, count, limits);
        }
        close(ends[1]);
    }
    if (child < 0) {
        close(ends[0]);
        return PopplerNotStarted;
    }
    std::string read;
    const bool isWhole = takeAll(ends[0], limits, read);
    close(ends[0]);
    if (!isWhole) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    char *copy = static_cast<char *>(malloc(read.size() + 1));
    if (!copy) return PopplerTooMuch;
    read.copy(copy, read.size());
    copy[read.size()] = 0;
    *text = copy;
    *length = read.size();
    if (!isWhole) return PopplerTooMuch;
    if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGXCPU ? PopplerTooMuch : PopplerDamaged;
    return static_cast<PopplerStatus>(WEXITSTATUS(status));
}
