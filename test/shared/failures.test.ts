import { describe, expect, test } from "vitest";
import { causesOf } from "../../shared/failure/causesOf.ts";
import { EXPLAINED_CODES, explainFailure } from "../../shared/failure/explain.ts";
import type { SocketKind } from "../../shared/model/socket.ts";
import { english } from "../support/english.ts";

/** What each page of the manual lists under its errors. */
const MANUAL: Readonly<Record<string, string>> = {
  "socket(2)": "EACCES EAFNOSUPPORT EINVAL EMFILE ENFILE ENOBUFS ENOMEM EPROTONOSUPPORT",
  "bind(2)":
    "EACCES EADDRINUSE EBADF EINVAL ENOTSOCK EADDRNOTAVAIL EFAULT ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR EROFS",
  "listen(2)": "EADDRINUSE EBADF ENOTSOCK EOPNOTSUPP",
  "accept(2)":
    "EAGAIN EBADF ECONNABORTED EFAULT EINTR EINVAL EMFILE ENFILE ENOBUFS ENOMEM ENOTSOCK EOPNOTSUPP EPERM EPROTO ESOCKTNOSUPPORT EPROTONOSUPPORT ETIMEDOUT ENETDOWN ENOPROTOOPT EHOSTDOWN ENONET EHOSTUNREACH ENETUNREACH",
  "connect(2)":
    "EACCES EPERM EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF ECONNREFUSED EFAULT EINPROGRESS EINTR EISCONN ENETUNREACH ENOTSOCK EPROTOTYPE ETIMEDOUT",
  "sendto(2)":
    "EACCES EAGAIN EALREADY EBADF ECONNRESET EDESTADDRREQ EFAULT EINTR EINVAL EISCONN EMSGSIZE ENOBUFS ENOMEM ENOTCONN ENOTSOCK EOPNOTSUPP EPIPE",
  "recv(2)": "EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL ENOMEM ENOTCONN ENOTSOCK",
  "unix(7)":
    "EADDRINUSE EBADF ECONNREFUSED ECONNRESET EFAULT EINVAL EISCONN ENFILE ENOENT ENOMEM ENOTCONN EOPNOTSUPP EPERM EPIPE EPROTONOSUPPORT EPROTOTYPE ESOCKTNOSUPPORT ESRCH ETOOMANYREFS",
  "ip(7)":
    "EACCES EADDRINUSE EADDRNOTAVAIL EAGAIN EALREADY ECONNABORTED EHOSTUNREACH EINVAL EISCONN EMSGSIZE ENOBUFS ENOENT ENOMEM ENOPKG ENOPROTOOPT EOPNOTSUPP EPERM EPIPE ESOCKTNOSUPPORT",
  "tcp(7)": "EPIPE ETIMEDOUT EAFNOSUPPORT",
  "udp(7)": "ECONNREFUSED",
  "getaddrinfo(3)":
    "EAI_ADDRFAMILY EAI_AGAIN EAI_BADFLAGS EAI_FAIL EAI_FAMILY EAI_MEMORY EAI_NODATA EAI_NONAME EAI_SERVICE EAI_SOCKTYPE EAI_SYSTEM ENOTFOUND",
  "open(2), write(2)":
    "EACCES EBUSY EDQUOT EEXIST EFBIG EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENODEV ENOENT ENOMEM ENOSPC ENOTDIR ENXIO EPERM EROFS ETXTBSY",
};
const KINDS: readonly (SocketKind | undefined)[] = [
  "tcp-listener",
  "tcp-connection",
  "udp",
  "unix-listener",
  "unix-connection",
  undefined,
];

describe.each(Object.entries(MANUAL))("%s", (page, codes) => {
  test.each(codes.split(" "))("%s has words and causes that fit", (code) => {
    expect(EXPLAINED_CODES).toContain(code);
    const syscall = /^[a-z]+/.exec(page)?.[0] ?? "";
    for (const kind of KINDS) {
      const endpoint = kind?.startsWith("unix") === true ? "/run/a.sock" : "10.0.0.7:80";
      const about = { code, syscall, endpoint, ...(kind === undefined ? {} : { kind }) };
      const explained = explainFailure(about);
      const [sentence, next] = [english(explained.sentence), english(explained.next)];
      const causes = causesOf(code, { ...(kind === undefined ? {} : { kind }) });
      expect(causes).not.toHaveLength(0);
      const all = [
        sentence,
        next,
        ...causes.flatMap((c) => [english(c.cause), english(c.tryThis)]),
      ];
      for (const each of all) expect(each).toMatch(/^[A-Z0-9/`].*\.$/s);
      expect(all.join(" ")).not.toMatch(/look the code up|undefined|man 2/i);
      // A path has no port, and what is refused there is no packet.
      if (kind?.startsWith("unix") === true && !/^EAI_|^ENET/.test(code))
        expect(`${sentence} ${next}`).not.toMatch(/below 1024|another port|UDP|\bIPv|firewall's/);
    }
  });
});

test("a link-local address without its interface is said to be that, and only that", () => {
  const scopeless = (address: string) =>
    english(
      explainFailure({
        code: "EINVAL",
        syscall: "bind",
        kind: "tcp-listener",
        at: { family: "ipv6", address, port: 9000 },
      }).sentence,
    );
  expect(scopeless("fe80::1")).toMatch(/link-local/);
  expect(scopeless("fe80::1%eth0")).not.toMatch(/link-local/);
  expect(scopeless("::1")).not.toMatch(/link-local/);
});

test("only ports below 1024 are said to need rights", () => {
  const next = (port: number) =>
    english(
      explainFailure({
        code: "EACCES",
        syscall: "bind",
        kind: "tcp-listener",
        at: { family: "ipv4", address: "127.0.0.1", port },
      }).next,
    );
  expect(next(80)).toMatch(/below 1024/);
  expect(next(9000)).not.toMatch(/below 1024/);
});

test.each([...EXPLAINED_CODES])("%s: whole sentences, code and syscall untouched", (code) => {
  for (const endpoint of [
    {},
    { endpoint: "10.0.0.7:80", host: "device.local", holder: "nginx (pid 812)" },
  ]) {
    const failure = explainFailure({ code, syscall: "connect", ...endpoint });
    expect(failure).toMatchObject({ code, syscall: "connect" });
    for (const sentence of [failure.sentence, failure.next])
      expect(english(sentence)).toMatch(/^[A-Z0-9].*\.$/);
    expect(english(failure.sentence)).not.toMatch(/undefined| {2}/);
  }
});

test("a code that nobody has words for keeps the system's message", () => {
  const failure = explainFailure({ code: "EWHAT", syscall: "bind", message: "what happened" });
  expect(failure.code).toBe("EWHAT");
  expect(english(failure.sentence)).toBe("bind failed: what happened.");
  expect(english(explainFailure({ code: "toString", syscall: "" }).sentence)).toContain("toString");
});

test("who holds a port is named", () => {
  const { sentence } = explainFailure({
    code: "EADDRINUSE",
    syscall: "bind",
    endpoint: "127.0.0.1:80",
    holder: "nginx (pid 812)",
  });
  expect(english(sentence)).toContain("nginx (pid 812)");
});
