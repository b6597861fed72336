// strace's log, line by line: pure, on what it really prints.

import { describe, expect, test } from "vitest";
import type { Endpoint } from "../../shared/model/endpoint.ts";
import { MAX_LINE, Calls, type Happening } from "../../engine/watch/strace/Calls.ts";
import { parseLine, type Syscall } from "../../engine/watch/strace/parseLine.ts";
import { readAbout } from "../../engine/watch/strace/readAbout.ts";
import { readAddress } from "../../engine/watch/strace/readAddress.ts";
import { textOf } from "../../engine/watch/strace/Value.ts";
import { watchedLog } from "./watched.ts";

const AT = "4711 1764567890.123456 ";

function call(text: string): Syscall {
  const line = parseLine(Buffer.from(AT + text, "latin1"));
  if (line?.kind !== "call") throw new Error(`${line?.kind ?? "not understood"}: ${text}`);
  return line.call;
}

/** `text` written as -xx has it. */
const hex = (text: string): string =>
  `"${[...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}"`;

describe("a line", () => {
  test("is a call with its times, arguments and result", () => {
    expect(
      call(`sendto(3<UDP:[127.0.0.1:9000]>, ${hex("Hi")}, 2, 0, NULL, 0) = 2 <0.000042>`),
    ).toEqual({
      name: "sendto",
      tid: 4711,
      began: 1_764_567_890_123_456,
      duration: 42,
      result: 2,
      about: null,
      errno: "",
      args: [
        { kind: "number", number: 3, about: "UDP:[127.0.0.1:9000]" },
        { kind: "text", bytes: new Uint8Array([72, 105]), cut: false, abstract: false },
        { kind: "number", number: 2, about: null },
        { kind: "number", number: 0, about: null },
        { kind: "word", text: "NULL" },
        { kind: "number", number: 0, about: null },
      ],
    });
  });

  test.each([
    ["bind(3, NULL, 0) = -1 EADDRINUSE (Address already in use) <0.000011>", -1, "EADDRINUSE", 11],
    [
      "recvfrom(3, 0x7ffe, 5, 0, NULL, NULL) = ? ERESTARTSYS (To be restarted if SA_RESTART is set) <1.5>",
      null,
      "ERESTARTSYS",
      null,
    ],
    ["socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3<TCP:[4711]> <0.000009>", 3, "", 9],
    ["shutdown(3, SHUT_WR)                    = 0 <12.000001>", 0, "", 12_000_001],
  ] as const)("%s", (text, result, errno, duration) => {
    expect(call(text)).toMatchObject({ result, errno, duration });
  });

  test("says of the descriptor that it returned what it is", () => {
    const text =
      "accept4(3<TCP:[127.0.0.1:9000]>, NULL, NULL, SOCK_CLOEXEC) = 4<TCP:[127.0.0.1:9000->127.0.0.1:51514]> <0.1>";
    expect(call(text).about).toBe("TCP:[127.0.0.1:9000->127.0.0.1:51514]");
  });

  test.each([
    ['{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.1")}', "127.0.0.1"],
    [
      '{sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "fe80::1", &sin6_addr), sin6_scope_id=if_nametoindex("eth0")}',
      "fe80::1%eth0",
    ],
    [
      '{sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::ffff:10.0.0.7", &sin6_addr), sin6_scope_id=0}',
      "10.0.0.7",
    ],
    [`{sa_family=AF_UNIX, sun_path=${hex("/run/a b")}}`, "/run/a b"],
    [`{sa_family=AF_UNIX, sun_path=@${hex("name")}}`, "@name"],
    ["{sa_family=AF_UNIX}", ""],
  ])("an address: %s", (text, expected) => {
    const { endpoint } = readAddress(call(`connect(3, ${text}, 16) = 0 <0.1>`).args[1]);
    expect(endpoint?.family === "unix" ? endpoint.path : endpoint?.address).toBe(expected);
  });

  test.each([
    ["{sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}", "AF_NETLINK"],
    [
      '{sa_family=AF_PACKET, sll_protocol=htons(ETH_P_ALL), sll_ifindex=if_nametoindex("eth0"), sll_hatype=ARPHRD_NETROM, sll_pkttype=PACKET_HOST, sll_halen=0}',
      "AF_PACKET",
    ],
    ["{sa_family=AF_VSOCK, svm_cid=VMADDR_CID_HOST, svm_port=1234, svm_flags=0}", "AF_VSOCK"],
    ['{sa_family=AF_CAN, sa_data="\\x00\\x00\\x03\\x00"}', "AF_CAN"],
    ["NULL", ""],
  ])("an address of another family: %s", (text, family) => {
    expect(readAddress(call(`bind(3, ${text}, 20) = 0 <0.1>`).args[1])).toEqual({
      family,
      endpoint: null,
    });
  });

  test("what an option was set to", () => {
    const texts = [
      "[1]",
      "{onoff=1, linger=0}",
      '{imr_multiaddr=inet_addr("239.1.2.3"), imr_interface=inet_addr("0.0.0.0")}',
    ];
    expect(
      texts.map((text) =>
        textOf(call(`setsockopt(3, SOL_SOCKET, X, ${text}, 4) = 0 <0.1>`).args[3]),
      ),
    ).toEqual([
      "1",
      "onoff=1, linger=0",
      'imr_multiaddr=inet_addr("239.1.2.3"), imr_interface=inet_addr("0.0.0.0")',
    ]);
  });

  test.each([
    ["TCP:[127.0.0.1:80->127.0.0.1:9]", "TCP", 80, 9],
    ["TCPv6:[[::1]:80->[::1]:9]", "TCPv6", 80, 9],
    ["UDP:[0.0.0.0:53]", "UDP", 53, null],
    ["TCP:[123456]", "TCP", null, null],
  ])("what is said of a descriptor: %s", (text, protocol, local, remote) => {
    const about = readAbout(text);
    const port = (end: Endpoint | null): number | null =>
      end === null || end.family === "unix" ? null : end.port;
    expect([about?.protocol, port(about?.local ?? null), port(about?.remote ?? null)]).toEqual([
      protocol,
      local,
      remote,
    ]);
  });

  test.each(["/dev/null<char 1:3>", "pipe:[123]", "anon_inode:[eventpoll]", ""])(
    "what is no socket: %s",
    (text) => {
      expect(readAbout(text)).toBeNull();
    },
  );

  test.each([
    "",
    "nonsense",
    "4711 hello",
    `${AT}sendto(3, "\\x41`,
    `${AT}bind(3, {sa_family`,
    `${AT}close(3<TCP:[1]>)`,
  ])("is not understood: %s", (text) => {
    expect(parseLine(Buffer.from(text))).toBeNull();
  });

  test("of a file is passed over before its bytes are read", () => {
    expect(parseLine(Buffer.from(`${AT}read(3</etc/hosts>, "\\x41", 1) = 1 <0.1>`))).toEqual({
      kind: "other",
    });
  });
});

describe("the log", () => {
  const HALVES = [
    `10 1.000001 accept(3<TCP:[127.0.0.1:9000]>,  <unfinished ...>`,
    `11 1.000002 getsockname(3<TCP:[127.0.0.1:9000]>, {sa_family=AF_INET, sin_port=htons(9000), sin_addr=inet_addr("127.0.0.1")}, [128 => 16]) = 0 <0.000001>`,
    `10 1.000003 <... accept resumed>{sa_family=AF_INET, sin_port=htons(51514), sin_addr=inet_addr("127.0.0.1")}, [128 => 16]) = 4<TCP:[127.0.0.1:9000->127.0.0.1:51514]> <0.000002>`,
    `10 1.000010 +++ exited with 0 +++`,
    "",
  ].join("\n");

  function happenings(log: string): Happening[] {
    const found: Happening[] = [];
    const calls = new Calls((happening) => found.push(happening));
    calls.take(Buffer.from(log));
    calls.finish();
    return found;
  }

  test("puts together what was printed in two parts, in the order in which calls ended", () => {
    expect(
      happenings(HALVES).map((each) => (each.kind === "call" ? each.call.name : each.kind)),
    ).toEqual(["begun", "getsockname", "accept", "exit"]);
  });

  test.each([1, 2, 7, 100, 700])("is the same in %i pieces", (pieces) => {
    expect(watchedLog(HALVES, { pieces }).rows).toEqual(watchedLog(HALVES).rows);
  });

  test("counts and tells what is not understood, and goes on", () => {
    const { calls, rows } = watchedLog(
      `what is this\n${HALVES}10 2.000000 <... bind resumed>) = 0\nhalf a li`,
    );
    expect([calls.notUnderstood, calls.firstNotUnderstood]).toEqual([3, "what is this"]);
    expect(rows).toHaveLength(watchedLog(HALVES).rows.length);
  });

  test("a line that is too long is counted, and takes no memory", () => {
    const { calls, rows } = watchedLog(`${"x".repeat(MAX_LINE + 1)}\n${HALVES}`, { pieces: 50 });
    expect([calls.tooLong, calls.notUnderstood]).toEqual([1, 0]);
    expect(rows).toHaveLength(watchedLog(HALVES).rows.length);
  });

  test("an exec of a thread has the process' number when it ends", () => {
    const log = [
      `11 1.000001 execve("\\x2f\\x62", ["\\x62"], 0x7 /* 2 vars */ <unfinished ...>`,
      `10 1.000002 +++ superseded by execve in pid 11 +++`,
      `10 1.000003 <... execve resumed>) = 0 <0.000002>`,
      "",
    ].join("\n");
    expect(
      happenings(log).map((each) =>
        each.kind === "call" ? `${each.call.name} ${each.call.tid}` : each.kind,
      ),
    ).toEqual(["begun", "superseded", "execve 10"]);
  });
});
