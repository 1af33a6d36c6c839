/* What a disk can do to a program, between the program and the C library (LD_PRELOAD). It touches only paths under
 * the folder that shim_watch names; everything else goes through.
 *
 * shim_arm   at the n-th call of some kinds: fail, fail from then on, kill the program, or kill it in half a write
 * shim_slow  every call of some kinds takes so long
 * shim_skip  syncs are swallowed, or a rename copies piece by piece: what the program would be without them
 * shim_log   every change is written down, so that power.py can make the disks that a power cut may leave
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, NAME = 4, SIZE = 8, READ = 16, OPEN = 32, REMOVE = 64 };
enum { FAIL_ONCE = 1, FAIL_ON = 2, KILL = 3, KILL_HALF = 4 };
enum { FDS = 4096 };

static char under[4096];
static unsigned char watched[FDS];
static int log_to = -1, kinds, action, error_number, skipped, slow_kinds;
static long nth, count;
static useconds_t slow;

#define REAL(type, name, ...) \
    static type (*real_##name)(__VA_ARGS__); \
    if (!real_##name) *(void **)&real_##name = dlsym(RTLD_NEXT, #name)

void shim_watch(const char *folder) { snprintf(under, sizeof under, "%s", folder); memset(watched, 0, sizeof watched); }
void shim_arm(int which, long at, int what, int number) { kinds = which; nth = at; action = what; error_number = number; count = 0; }
long shim_count(void) { return count; }
void shim_slow(int which, long microseconds) { slow_kinds = which; slow = microseconds; }
void shim_skip(int which) { skipped = which; }
void shim_log(int fd) { log_to = fd; }

static int is_under(const char *path) {
    size_t length = strlen(under);
    if (!length || !path) return 0;
    if (path[0] == '/') return !strncmp(path, under, length);
    return 0;
}

static int is_watched(int fd) { return fd >= 0 && fd < FDS && watched[fd]; }

/* One record: kind, fd, offset, length of the name, length of the data; then both. */
static void note(char kind, int fd, int64_t at, const char *name, const void *data, uint32_t length) {
    if (log_to < 0) return;
    struct __attribute__((packed)) { char kind; int32_t fd; int64_t at; uint32_t name, data; } head =
        {kind, fd, at, name ? strlen(name) : 0, length};
    REAL(ssize_t, write, int, const void *, size_t);
    if (real_write(log_to, &head, sizeof head) < 0) return;
    if (head.name && real_write(log_to, name, head.name) < 0) return;
    if (length && real_write(log_to, data, length) < 0) return;
}

void shim_mark(long number) { note('m', 0, number, NULL, NULL, 0); }

/* 0: go on; -1: fail; 1: do half and die. */
static int met(int kind) {
    if (slow_kinds & kind) { struct timespec t = {slow / 1000000, slow % 1000000 * 1000}; nanosleep(&t, NULL); }
    if (!(kinds & kind)) return 0;
    long now = count++;
    if (!action || now < nth || (now > nth && action != FAIL_ON)) return 0;
    if (action == KILL) kill(getpid(), SIGKILL);
    if (action == KILL_HALF) { if (kind == WRITE) return 1; kill(getpid(), SIGKILL); }
    errno = error_number;
    return -1;
}

static void opened(int fd, const char *path, int flags) {
    if (fd < 0 || fd >= FDS) return;
    watched[fd] = is_under(path);
    if (watched[fd]) note(flags & O_TRUNC ? 't' : 'o', fd, flags & O_CREAT ? 1 : 0, path, NULL, 0);
}

#define OPENING(name) \
int name(const char *path, int flags, ...) { \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
    REAL(int, name, const char *, int, ...); \
    if (is_under(path) && met(OPEN | (flags & O_CREAT && access(path, F_OK) ? NAME : 0))) return -1; \
    int fd = real_##name(path, flags, mode); \
    opened(fd, path, flags); \
    return fd; \
}
OPENING(open)
OPENING(open64)

int close(int fd) {
    REAL(int, close, int);
    if (is_watched(fd)) { note('c', fd, 0, NULL, NULL, 0); watched[fd] = 0; }
    return real_close(fd);
}

ssize_t write(int fd, const void *data, size_t length) {
    REAL(ssize_t, write, int, const void *, size_t);
    if (!is_watched(fd)) return real_write(fd, data, length);
    int what = met(WRITE);
    if (what < 0) return -1;
    if (what > 0) { if (real_write(fd, data, length / 2) < 0) errno = 0; kill(getpid(), SIGKILL); }
    int64_t at = fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
    ssize_t done = real_write(fd, data, length);
    if (done > 0) note('w', fd, at, NULL, data, done);
    return done;
}

#define PWRITING(name) \
ssize_t name(int fd, const void *data, size_t length, off_t at) { \
    REAL(ssize_t, name, int, const void *, size_t, off_t); \
    if (!is_watched(fd)) return real_##name(fd, data, length, at); \
    int what = met(WRITE); \
    if (what < 0) return -1; \
    if (what > 0) { if (real_##name(fd, data, length / 2, at) < 0) errno = 0; kill(getpid(), SIGKILL); } \
    ssize_t done = real_##name(fd, data, length, at); \
    if (done > 0) note('w', fd, at, NULL, data, done); \
    return done; \
}
PWRITING(pwrite)
PWRITING(pwrite64)

ssize_t read(int fd, void *data, size_t length) {
    REAL(ssize_t, read, int, void *, size_t);
    if (is_watched(fd) && met(READ)) return -1;
    return real_read(fd, data, length);
}

#define PREADING(name) \
ssize_t name(int fd, void *data, size_t length, off_t at) { \
    REAL(ssize_t, name, int, void *, size_t, off_t); \
    if (is_watched(fd) && met(READ)) return -1; \
    return real_##name(fd, data, length, at); \
}
PREADING(pread)
PREADING(pread64)

#define SYNCING(name) \
int name(int fd) { \
    REAL(int, name, int); \
    if (!is_watched(fd)) return real_##name(fd); \
    if (met(SYNC)) return -1; \
    if (skipped & SYNC) return 0; \
    note('s', fd, 0, NULL, NULL, 0); \
    return real_##name(fd); \
}
SYNCING(fsync)
SYNCING(fdatasync)

#define SIZING(name) \
int name(int fd, off_t length) { \
    REAL(int, name, int, off_t); \
    if (!is_watched(fd)) return real_##name(fd, length); \
    if (met(SIZE)) return -1; \
    int done = real_##name(fd, length); \
    if (!done) note('z', fd, length, NULL, NULL, 0); \
    return done; \
}
SIZING(ftruncate)
SIZING(ftruncate64)

/* A rename as it would be without rename: the target is emptied and filled again, piece by piece. */
static int copied(const char *from, const char *to) {
    char piece[4096];
    ssize_t got;
    int in = open(from, O_RDONLY), out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (in < 0 || out < 0) return -1;
    while ((got = read(in, piece, sizeof piece)) > 0) if (write(out, piece, got) != got) return -1;
    close(in);
    close(out);
    return unlink(from);
}

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    if (!is_under(from) && !is_under(to)) return real_rename(from, to);
    struct stat seen;
    if (skipped & NAME && !stat(from, &seen) && S_ISREG(seen.st_mode)) return copied(from, to);
    if (met(NAME)) return -1;
    int done = real_rename(from, to);
    if (!done) note('r', 0, 0, from, to, strlen(to));
    return done;
}

int link(const char *from, const char *to) {
    REAL(int, link, const char *, const char *);
    if (!is_under(to)) return real_link(from, to);
    if (met(NAME)) return -1;
    int done = real_link(from, to);
    if (!done) note('l', 0, 0, from, to, strlen(to));
    return done;
}

#define NAMING(name, kind, which, arguments, call) \
int name arguments { \
    REAL(int, name, const char *, mode_t); \
    if (!is_under(path)) return ((int (*) arguments)(void (*)(void))real_##name) call; \
    if (met(which)) return -1; \
    int done = ((int (*) arguments)(void (*)(void))real_##name) call; \
    if (!done) note(kind, 0, 0, path, NULL, 0); \
    return done; \
}
NAMING(unlink, 'u', REMOVE, (const char *path), (path))
NAMING(rmdir, 'R', REMOVE, (const char *path), (path))
NAMING(mkdir, 'd', NAME, (const char *path, mode_t mode), (path, mode))

/* Nobody copies behind our back: Python then reads and writes. */
ssize_t sendfile(int out, int in, off_t *at, size_t length) { (void)out; (void)in; (void)at; (void)length; errno = ENOTSUP; return -1; }
ssize_t sendfile64(int out, int in, off_t *at, size_t length) { (void)out; (void)in; (void)at; (void)length; errno = ENOTSUP; return -1; }
