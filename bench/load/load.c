/*
 * Load generator: sends to one port of 127.0.0.1 and says on standard output, as JSON, what it sent and how long it took.
 *
 *     load tcp PORT SIZE COUNT 0 FILL       as fast as it goes; the clock stops when the receiver has read all and closed
 *     load udp PORT SIZE COUNT RATE FILL    RATE datagrams a second, in a burst each half millisecond; 0: as fast as it goes
 *
 * FILL is what they carry: a text, again and again, or "words": letters and blanks that are other ones in each message.
 */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* Datagrams given to the kernel in one call. */
#define BURST 64
/* Sleeping between bursts leaves the core to others; the receiver's buffer holds many times what falls due meanwhile. */
#define PACE_NS 500000
/* Bytes of words before they come again: more than a processor's cache of the second level. */
#define WORDS (16 << 20)

/* Messages are cut out of these bytes, each from `at` on; `span`: where that begins again. */
static char *bytes;
static size_t span = 1;
static size_t at;

static char *next_message(size_t size) {
  char *message = bytes + at;
  at = (at + size) % span;
  return message;
}

static void fill(size_t size, const char *text) {
  int words = strcmp(text, "words") == 0;
  if (words) span = WORDS;
  bytes = malloc(size + span);
  unsigned state = 1;
  for (size_t i = 0; i < size + span; i++) {
    state = state * 1664525u + 1013904223u;
    unsigned letter = (state >> 16) % 32;
    bytes[i] = !words ? text[i % strlen(text)] : (char)(letter < 26 ? 'a' + letter : ' ');
  }
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void fail(const char *call) {
  perror(call);
  exit(1);
}

static void send_stream(int fd, size_t size, long count) {
  for (long i = 0; i < count; i++) {
    char *message = next_message(size);
    for (size_t done = 0; done < size;) {
      ssize_t sent = send(fd, message + done, size - done, MSG_NOSIGNAL);
      if (sent < 0) fail("send");
      done += sent;
    }
  }
  if (shutdown(fd, SHUT_WR) < 0) fail("shutdown");
  while (recv(fd, bytes, size, 0) > 0) {
  }
}

static void send_burst(int fd, size_t size, long count) {
  struct iovec parts[BURST];
  struct mmsghdr messages[BURST] = {0};
  for (int i = 0; i < BURST; i++) messages[i].msg_hdr = (struct msghdr){.msg_iov = &parts[i], .msg_iovlen = 1};
  while (count > 0) {
    for (int i = 0; i < BURST && i < count; i++)
      parts[i] = (struct iovec){.iov_base = next_message(size), .iov_len = size};
    int sent = sendmmsg(fd, messages, count < BURST ? count : BURST, 0);
    if (sent < 0 && errno != ENOBUFS && errno != EAGAIN) fail("sendmmsg");
    if (sent > 0) count -= sent;
  }
}

static void send_datagrams(int fd, size_t size, long count, double rate) {
  double start = now();
  for (long sent = 0; sent < count;) {
    long due = rate > 0 ? (long)((now() - start) * rate) : count;
    if (due > count) due = count;
    if (due > sent) {
      send_burst(fd, size, due - sent);
      sent = due;
    } else {
      nanosleep(&(struct timespec){.tv_nsec = PACE_NS}, NULL);
    }
  }
}

int main(int argc, char **argv) {
  if (argc < 7 || *argv[6] == 0) {
    fprintf(stderr, "load tcp|udp PORT SIZE COUNT RATE FILL\n");
    return 2;
  }
  int udp = strcmp(argv[1], "udp") == 0;
  size_t size = strtoul(argv[3], NULL, 10);
  long count = strtol(argv[4], NULL, 10);
  double rate = strtod(argv[5], NULL);

  int fd = socket(AF_INET, udp ? SOCK_DGRAM : SOCK_STREAM, 0);
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[2]))};
  inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
  if (connect(fd, (struct sockaddr *)&to, sizeof to) < 0) fail("connect");
  fill(size, argv[6]);

  double start = now();
  if (udp)
    send_datagrams(fd, size, count, rate);
  else
    send_stream(fd, size, count);
  printf("{\"messages\":%ld,\"bytes\":%ld,\"seconds\":%.6f}\n", count, count * (long)size, now() - start);
  return 0;
}
