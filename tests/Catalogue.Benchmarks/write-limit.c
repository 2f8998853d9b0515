// What no generator can go below: the same folders and files of the same sizes, made by nothing but the system's calls.
// cc -O2 -pthread -o write-limit write-limit.c && ./write-limit SOURCE TARGET [THREADS]; prints the wall and processor seconds of the writing alone.
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static struct entry { char *path; off_t size; } *entries; // a folder has the size -1
static size_t count, room, prefix;
static atomic_size_t next;
static off_t largest;
static char *bytes;
static int target;

static void must(int fine, const char *what) { if (!fine) { perror(what); exit(1); } }

static int add(const char *path, const struct stat *info, int type, struct FTW *at) {
    if (at->level == 0 || (type != FTW_F && type != FTW_D)) return 0;
    if (count == room) must((entries = realloc(entries, (room = room * 2 + 4096) * sizeof *entries)) != NULL, "memory");
    if (type == FTW_F && info->st_size > largest) largest = info->st_size;
    entries[count++] = (struct entry) { strdup(path + prefix), type == FTW_F ? info->st_size : -1 };
    return 0;
}

static void *write_files(void *unused) {
    for (size_t i; (i = atomic_fetch_add(&next, 1)) < count;) {
        if (entries[i].size < 0) continue;
        int file = openat(target, entries[i].path, O_WRONLY | O_CREAT | O_EXCL, 0644);
        must(file >= 0, entries[i].path);
        for (off_t done = 0; done < entries[i].size;) {
            ssize_t written = write(file, bytes, entries[i].size - done);
            must(written > 0, entries[i].path);
            done += written;
        }
        close(file);
    }
    return unused;
}

int main(int argc, char **argv) {
    if (argc < 3) return fprintf(stderr, "write-limit SOURCE TARGET [THREADS]\n"), 2;
    prefix = strlen(argv[1]) + 1;
    must(nftw(argv[1], add, 64, FTW_PHYS) == 0 && count > 0, argv[1]);
    must((bytes = memset(malloc(largest + 1), 'x', largest + 1)) != NULL, "memory");
    int threads = argc > 3 ? atoi(argv[3]) : 1;
    pthread_t workers[64];
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    clock_t cpu = clock();
    must(mkdir(argv[2], 0755) == 0 && (target = open(argv[2], O_RDONLY | O_DIRECTORY)) >= 0, argv[2]);
    for (size_t i = 0; i < count; i++)
        if (entries[i].size < 0) must(mkdirat(target, entries[i].path, 0755) == 0, entries[i].path);
    for (int i = 1; i < threads && i < 64; i++) must(pthread_create(&workers[i], NULL, write_files, NULL) == 0, "thread");
    write_files(NULL);
    for (int i = 1; i < threads && i < 64; i++) pthread_join(workers[i], NULL);
    clock_gettime(CLOCK_MONOTONIC, &to);
    printf("%.3f %.3f\n", (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9, (double)(clock() - cpu) / CLOCKS_PER_SEC);
    return 0;
}
