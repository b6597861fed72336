// What becomes of sockets, from excerpts of strace's log: pure.

import { describe, expect, test } from "vitest";
import { watchedLog } from "./watched.ts";

let clock = 0;
const line = (text: string, tid = 10): string =>
  `${tid} 1.${String(++clock).padStart(6, "0")} ${text}`;
/** Of thread 10, unless a line says `tid|`. */
const log = (...lines: readonly string[]): string =>
  `${lines
    .map((text) => {
      const [, tid = "10", rest = ""] = /^(?:(\d+)\|)?(.*)$/s.exec(text) ?? [];
      return line(rest, Number(tid));
    })
    .join("\n")}\n`;

const TO = `{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("10.0.0.7")}`;
const PAIR = "TCP:[10.0.0.1:4000->10.0.0.7:80]";
const OPENED = "socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3<TCP:[77]> <0.000001>";

describe("a connect that does not wait", () => {
  const begun = [
    OPENED,
    `connect(3<TCP:[77]>, ${TO}, 16) = -1 EINPROGRESS (Operation now in progress) <0.000001>`,
  ];

  test("is pending until SO_ERROR says that it is there", () => {
    const asked = `getsockopt(3<${PAIR}>, SOL_SOCKET, SO_ERROR, [0], [4]) = 0 <0.000001>`;
    expect(watchedLog(log(...begun, asked)).rows).toEqual([
      "1 socket",
      "1 connect pending 10.0.0.7:80",
      "1 getsockopt SO_ERROR=0",
    ]);
  });

  test.each(["[111]", "[ECONNREFUSED]"])("fails with what SO_ERROR says: %s", (error) => {
    const asked = `getsockopt(3<TCP:[77]>, SOL_SOCKET, SO_ERROR, ${error}, [4]) = 0 <0.000001>`;
    expect(watchedLog(log(...begun, asked)).rows.at(-1)).toBe(
      "1 getsockopt SO_ERROR=ECONNREFUSED!ECONNREFUSED",
    );
  });
});

describe("bytes", () => {
  const row = (text: string) => watchedLog(log(OPENED, text)).rows.at(-1);

  test.each([
    [`write(3<${PAIR}>, "\\x41\\x42\\x43", 3) = 2 <0.000001>`, '1 send "AB"'],
    [`sendto(3<${PAIR}>, "\\x41", 1, MSG_NOSIGNAL, NULL, 0) = 1 <0.000001>`, '1 send "A"'],
    [
      `writev(3<${PAIR}>, [{iov_base="\\x41", iov_len=1}, {iov_base="\\x42\\x43", iov_len=2}], 2) = 3 <0.000001>`,
      '1 send "ABC"',
    ],
    [
      `sendmsg(3<${PAIR}>, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\\x41", iov_len=1}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 1 <0.000001>`,
      '1 send "A"',
    ],
    [`readv(3<${PAIR}>, [{iov_base="\\x41", iov_len=16}], 1) = 1 <0.000001>`, '1 recv "A"'],
    [`recvfrom(3<${PAIR}>, "\\x41", 16, MSG_PEEK, NULL, NULL) = 1 <0.000001>`, "1 peek"],
    [`recvfrom(3<${PAIR}>, "", 16, 0, NULL, NULL) = 0 <0.000001>`, "1 shutdown in"],
    [`read(3<${PAIR}>, "", 0) = 0 <0.000001>`, '1 recv ""'],
    [`sendfile(3<${PAIR}>, 4</etc/hosts>, [0] => [100], 100) = 100 <0.000001>`, "1 sendfile"],
    [
      `recvfrom(3<${PAIR}>, 0x7ffe, 5, 0, NULL, NULL) = -1 EINTR (Interrupted system call) <0.000001>`,
      "1 recv!EINTR",
    ],
    [
      `recvfrom(3<${PAIR}>, 0x7ffe, 5, 0, NULL, NULL) = -1 ECONNRESET (Connection reset by peer) <0.000001>`,
      "1 recv!ECONNRESET",
    ],
  ])("%s", (text, expected) => {
    expect(row(text)).toBe(expected);
  });

  test("what had nothing to do is counted, and told only where it is asked for", () => {
    const empty = log(
      OPENED,
      `recvfrom(3<${PAIR}>, 0x7ffe, 5, 0, NULL, NULL) = -1 EAGAIN (Resource temporarily unavailable) <0.000001>`,
      `recvfrom(3<${PAIR}>, 0x7ffe, 5, 0, NULL, NULL) = ? ERESTARTSYS (To be restarted if SA_RESTART is set) <0.000001>`,
    );
    const { rows, watching } = watchedLog(empty);
    expect(rows).toEqual(["1 socket"]);
    expect(watching.counts).toMatchObject({ calls: 3, again: 1, restarted: 1 });
    expect(watchedLog(empty, { again: true }).rows).toEqual(["1 socket", "1 recv!EAGAIN"]);
  });

  test("that strace did not print are counted", () => {
    const { rows, watching } = watchedLog(
      log(OPENED, `write(3<${PAIR}>, "\\x41"..., 5) = 5 <0.000001>`),
    );
    expect(rows.at(-1)).toBe('1 send "A"');
    expect(watching.counts.unseenBytes).toBe(4);
  });

  test("several datagrams of one call are as many rows, each with its peer", () => {
    const from = (port: number) =>
      `{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(${port}), sin_addr=inet_addr("127.0.0.1")}, msg_namelen=16, msg_iov=[{iov_base="\\x41", iov_len=16}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, msg_len=1}`;
    const { rows } = watchedLog(
      log(
        "socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3<UDP:[77]> <0.000001>",
        `recvmmsg(3<UDP:[127.0.0.1:53]>, [${from(1)}, ${from(2)}], 4, 0, NULL) = 2 <0.000001>`,
      ),
    );
    expect(rows.slice(1)).toEqual(['1 recv "A" 127.0.0.1:1', '1 recv "A" 127.0.0.1:2']);
  });
});

describe("descriptors", () => {
  const CLOSE = "close(3<TCP:[77]>) = 0 <0.000001>";

  test("a socket ends with its last one", () => {
    const dup = "dup(3<TCP:[77]>) = 5<TCP:[77]> <0.000001>";
    const close5 = "close(5<TCP:[77]>) = 0 <0.000001>";
    expect(watchedLog(log(OPENED, dup, CLOSE, close5)).rows).toEqual([
      "1 socket",
      "1 dup 5",
      "1 closefd 1",
      "1 end",
    ]);
  });

  test("dup2 ends what its number stood for", () => {
    const other = "socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 4<TCP:[78]> <0.000001>";
    const dup2 = "dup2(3<TCP:[77]>, 4<TCP:[78]>) = 4<TCP:[77]> <0.000001>";
    expect(watchedLog(log(OPENED, other, dup2)).rows).toEqual([
      "1 socket",
      "2 socket",
      "2 end",
      "1 dup 4",
    ]);
  });

  test("fork copies them, a thread shares them, exec ends those that close on exec", () => {
    const { rows, ended } = watchedLog(
      log(
        OPENED,
        "socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 4<TCP:[78]> <0.000001>",
        "clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x1) = 11 <0.000001>",
        "clone3({flags=CLONE_VM|CLONE_FILES|CLONE_THREAD, stack=0x1} => {parent_tid=[12]}, 88) = 12 <0.000001>",
        "12|close(4<TCP:[78]>) = 0 <0.000001>",
        `11|execve("\\x2f\\x62\\x69\\x6e\\x2f\\x73\\x68", ["\\x73\\x68"], 0x7 /* 3 vars */) = 0 <0.000001>`,
        "12|+++ exited with 0 +++",
        CLOSE,
        "11|+++ killed by SIGTERM +++",
        "+++ exited with 3 +++",
      ),
    );
    expect(rows).toEqual(["1 socket", "2 socket", "2 closefd 1", "2 end", "1 closefd 1", "1 end"]);
    expect(ended).toEqual([
      { pid: 11, code: null, signal: "SIGTERM" },
      { pid: 10, code: 3, signal: "" },
    ]);
  });

  test("a child that is heard of before its fork has ended", () => {
    const { rows } = watchedLog(
      log(
        OPENED,
        "vfork( <unfinished ...>",
        "11|close(3<TCP:[77]>) = 0 <0.000001>",
        "<... vfork resumed>) = 11 <0.000001>",
        CLOSE,
      ),
    );
    expect(rows).toEqual(["1 socket", "1 closefd 1", "1 end"]);
  });

  test.each([
    ["sent before it is received", false],
    ["received before its sending has ended", true],
  ])("in a message: %s", (_, early) => {
    const message = (fd: number) =>
      `{msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\\x78", iov_len=1}], msg_iovlen=1, msg_control=[{cmsg_len=20, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[${fd}<TCP:[77]>]}], msg_controllen=24, msg_flags=0}, 0) = 1 <0.000001>`;
    const sent = "sendmsg(5<UNIX-STREAM:[2->1]>, ";
    const received = `11|recvmsg(4<UNIX-STREAM:[1->2]>, ${message(9)}`;
    const passed = early
      ? [`${sent} <unfinished ...>`, received, `<... sendmsg resumed>${message(3)}`]
      : [`${sent}${message(3)}`, received];
    const { rows } = watchedLog(
      log(
        OPENED,
        "socketpair(AF_UNIX, SOCK_STREAM, 0, [4<UNIX-STREAM:[1->2]>, 5<UNIX-STREAM:[2->1]>]) = 0 <0.000001>",
        "11|getpid() = 11 <0.000001>",
        ...passed,
        CLOSE,
        "11|close(9<TCP:[77]>) = 0 <0.000001>",
      ),
    );
    expect(rows.filter((row) => row.startsWith("1 "))).toEqual([
      "1 socket",
      "1 closefd 1",
      "1 end",
    ]);
  });

  test("what was opened unseen is known by what strace says of it", () => {
    const { rows } = watchedLog(log(`write(7<${PAIR}>, "\\x41", 1) = 1 <0.000001>`));
    expect(rows).toEqual(['1 send "A"']);
  });

  test("a number that stands for a file now ends its socket", () => {
    const { rows } = watchedLog(
      log(
        OPENED,
        "fsync(3</etc/hosts>) = 0 <0.000001>",
        "dup(3</etc/hosts>) = 4</etc/hosts> <0.000001>",
      ),
    );
    expect(rows).toEqual(["1 socket", "1 end"]);
  });

  test("families that are not shown are counted", () => {
    const { rows, watching } = watchedLog(
      log(
        "socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3<NETLINK:[ROUTE:1]> <0.000001>",
        `sendto(3<NETLINK:[ROUTE:1]>, "\\x14", 1, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 1 <0.000001>`,
        "close(3<NETLINK:[ROUTE:1]>) = 0 <0.000001>",
      ),
    );
    expect(rows).toEqual([]);
    expect([...watching.counts.notShown]).toEqual([["AF_NETLINK", 3]]);
  });
});
