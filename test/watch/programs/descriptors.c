// A listener that a child inherits, a connection that is passed on in a message (SCM_RIGHTS), dup, socketpair, and an end by a
// signal where one is asked for.
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void pass(int over, int fd) {
  char byte = 'x', control[CMSG_SPACE(sizeof fd)] = {0};
  struct iovec piece = {&byte, 1};
  struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  struct cmsghdr *head = CMSG_FIRSTHDR(&message);
  head->cmsg_level = SOL_SOCKET;
  head->cmsg_type = SCM_RIGHTS;
  head->cmsg_len = CMSG_LEN(sizeof fd);
  memcpy(CMSG_DATA(head), &fd, sizeof fd);
  sendmsg(over, &message, 0);
}

static int passed(int over) {
  int fd = -1;
  char byte, control[CMSG_SPACE(sizeof fd)];
  struct iovec piece = {&byte, 1};
  struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  recvmsg(over, &message, 0);
  memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof fd);
  return fd;
}

int main(int count, char **arguments) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t length = sizeof address;
  char buffer[16];
  int pair[2];
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 1);
  getsockname(listener, (struct sockaddr *)&address, &length);
  socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
  pid_t child = fork();
  if (child == 0) {
    int connection = accept(listener, NULL, NULL);
    write(connection, "hi", 2);
    pass(pair[1], connection);
    close(connection);
    _exit(0);
  }
  int client = socket(AF_INET, SOCK_STREAM, 0);
  connect(client, (struct sockaddr *)&address, sizeof address);
  read(client, buffer, sizeof buffer);
  int connection = passed(pair[0]);
  int copy = dup(connection);
  close(connection);
  write(copy, "bye", 3);
  close(copy);
  read(client, buffer, sizeof buffer);
  read(client, buffer, sizeof buffer);
  waitpid(child, NULL, 0);
  if (count > 1) kill(getpid(), SIGKILL);
  close(client);
  close(listener);
  close(pair[0]);
  close(pair[1]);
  return 7;
}
