// What each system prints about its sockets, as it prints it.

import { describe, expect, test } from "vitest";
import { groupOf } from "../../engine/ports/linux/groupOf.ts";
import { parseListeners } from "../../engine/ports/linux/parseListeners.ts";
import { parseProcUnix } from "../../engine/ports/linux/parseProcUnix.ts";
import { parsePasswd } from "../../engine/ports/linux/users.ts";
import { parseLsof } from "../../engine/ports/macos/parseLsof.ts";
import { parsePs } from "../../engine/ports/macos/parsePs.ts";
import { parseConnections } from "../../engine/ports/windows/parseConnections.ts";
import { parseNetstat, parseTasklist } from "../../engine/ports/windows/parseNetstat.ts";
import { parseProcess } from "../../engine/ports/windows/parseProcess.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { SeenSocket } from "../../shared/model/machineSocket.ts";

const short = ({ protocol, local, remote, state, processes }: SeenSocket): string =>
  [
    protocol,
    formatEndpoint(local),
    ...(remote === null ? [] : [formatEndpoint(remote)]),
    state ?? "?",
    ...processes.map(({ name, pid }) => `${name}/${pid}`),
  ].join(" ");

describe("Linux", () => {
  test("/proc/net/unix: kinds, states, names with blanks and in the abstract namespace", () => {
    const text = `Num       RefCount Protocol Flags    Type St Inode Path
00000000dff9cf60: 00000003 00000000 00000000 0001 03 78170
00000000a1b2c3d4: 00000002 00000000 00010000 0001 01    21 /run/my app/a.sock
0000000089af9ef2: 00000002 00000000 00010000 0005 01 79060 @/tmp/.X11-unix/X0
00000000203e51eb: 00000002 00000000 00000000 0002 01 79351 /dev/log
no such line
`;
    expect([...parseProcUnix(text)]).toEqual([
      { inode: 78170, type: "stream", state: "CONNECTED", path: "" },
      { inode: 21, type: "stream", state: "LISTEN", path: "/run/my app/a.sock" },
      { inode: 79060, type: "seqpacket", state: "LISTEN", path: "@/tmp/.X11-unix/X0" },
      { inode: 79351, type: "dgram", state: "UNCONNECTED", path: "/dev/log" },
    ]);
  });

  test("ss: how many connections wait, of how many that may", () => {
    const output = `u_str LISTEN 0      4096   /run/x y.sock 20071            * 0    <-> ino:3 dev:0/1 peers:
tcp   LISTEN 3      128      0.0.0.0:2024  0.0.0.0:* ino:590 sk:1003 cgroup:/ <->
tcp   ESTAB  0      0      127.0.0.1:1 127.0.0.1:2 ino:591 sk:1
`;
    expect([...parseListeners(output)]).toEqual([
      [20071, { used: 0, most: 4096 }],
      [590, { used: 3, most: 128 }],
    ]);
  });

  test("cgroups: containers and units by their names", () => {
    const id = "3f2a91c07b11e5d2c4a6b8";
    expect(groupOf(`0::/system.slice/docker-${id}.scope\n`)).toBe("docker 3f2a91c07b11");
    expect(groupOf(`12:pids:/docker/${id}\n`)).toBe("docker 3f2a91c07b11");
    expect(groupOf(`0::/machine.slice/libpod-${id}.scope/container\n`)).toBe("podman 3f2a91c07b11");
    expect(groupOf("0::/lxc.payload.web/system.slice\n")).toBe("lxc web");
    expect(groupOf("0::/system.slice/nginx.service\n")).toBe("nginx.service");
    expect(groupOf("0::/user.slice/user-1000.slice/session-2.scope\n")).toBe("session-2.scope");
    expect(groupOf("0::/\n")).toBe(null);
  });

  test("passwd: the first name of a number, and nothing of what is no line", () => {
    const names = parsePasswd(
      "root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/:\n\n# no\n+::\nbob:x:1000:\n",
    );
    expect([...names]).toEqual([
      [0, "root"],
      [1000, "bob"],
    ]);
  });
});

describe("macOS", () => {
  test("lsof: processes, their sockets, states, queues; shared ones once", () => {
    const output = [
      "p812\0cnode\0u501\0Lann\0",
      "f21\0tIPv4\0d0x1f2e\0PTCP\0n*:8080\0TST=LISTEN\0TQR=0\0TQS=0\0",
      "f22\0tIPv6\0d0x1f30\0PTCP\0n[::1]:8080->[::1]:51514\0TST=CLOSE_WAIT\0TQR=12\0TQS=7\0",
      "f23\0tIPv4\0d0x1f31\0PUDP\0n*:5353\0TQR=0\0TQS=0\0",
      "f24\0tIPv6\0d0x1f33\0PUDP\0n[fe80::1%en0]:123->[2001:db8::1]:123\0",
      "f25\0tunix\0d0x77\0n/var/run/my app.sock\0",
      "f26\0tunix\0d0x78\0n->0x1234abcd\0",
      "f27\0tKQUEUE\0n\0",
      "p813\0cweird\\x20name\0u501\0Lann\0",
      "f21\0tIPv4\0d0x1f2e\0PTCP\0n*:8080\0TST=LISTEN\0TQR=0\0TQS=0\0",
      "",
    ].join("\n");
    const sockets = parseLsof(output);
    expect(sockets.map(short)).toEqual([
      "tcp 0.0.0.0:8080 LISTEN node/812 weird name/813",
      "tcp [::1]:8080 [::1]:51514 CLOSE-WAIT node/812",
      "udp 0.0.0.0:5353 UNCONNECTED node/812",
      "udp [fe80::1%en0]:123 [2001:db8::1]:123 CONNECTED node/812",
      "unix /var/run/my app.sock ? node/812",
      "unix (unnamed) ? node/812",
    ]);
    expect(sockets[1]).toMatchObject({ receiveQueue: 12, sendQueue: 7, user: "ann", uid: 501 });
    expect(sockets[0]).toMatchObject({ receiveQueue: null, sendQueue: null });
  });

  // Versions differ in the order of the fields, in what stands beside them, and in how a process without sockets is told.
  test("lsof: TCP's particulars before the name, fields that were not asked for", () => {
    const output = [
      "p100\0g100\0R1\0czsh\0u501\0Lann\0",
      "p200\0g200\0R100\0cnode\0u501\0Lann\0",
      "f4\0au\0l \0tIPv6\0G0x7;0x0\0d0x8d2\0o0t0\0PTCP\0TST=LISTEN\0TQR=0\0TQS=0\0n[::1]:43123\0",
      "f7\0tIPv4\0d0x8d3\0PTCP\0TST=ESTABLISHED\0TQR=0\0TQS=131072\0n10.91.5.15:63194->10.91.5.180:5252\0",
      "f8\0tIPv4\0d0x8d4\0PTCP\0TST=CLOSED\0n*:*\0",
      "f9\0tsystm\0n[ctl com.apple.netsrc id 7 unit 12]\0",
      "",
    ].join("\n");
    const sockets = parseLsof(output);
    expect(sockets.map(short)).toEqual([
      "tcp [::1]:43123 LISTEN node/200",
      "tcp 10.91.5.15:63194 10.91.5.180:5252 ESTABLISHED node/200",
      "tcp 0.0.0.0:0 CLOSED node/200",
    ]);
    expect(sockets[1]).toMatchObject({ receiveQueue: 0, sendQueue: 131_072 });
  });

  test("ps: who started it, when, with what", () => {
    const line =
      "    1 ann      Mon Nov 30 12:04:07 2026 /usr/local/bin/node server.js --port 80\n";
    expect(parsePs(812, line)).toEqual({
      pid: 812,
      name: "node",
      command: "/usr/local/bin/node server.js --port 80",
      user: "ann",
      startedAt: new Date(2026, 10, 30, 12, 4, 7).getTime(),
      parent: 1,
    });
    expect(parsePs(812, "ps: no such process\n")).toBe(null);
  });
});

describe("Windows", () => {
  test("PowerShell's JSON: numbers for states, times, no owner of TIME-WAIT", () => {
    const output = `\uFEFF{"processes":[[812,"node"],[4,"System"]],"udp":[["::",5353,812,1764504247000]],"tcp":[["0.0.0.0",8080,"0.0.0.0",0,2,812,1764504247000],["127.0.0.1",8080,"127.0.0.1",51514,11,0,null],["fe80::1%12",139,"fe80::2%12",50000,5,4,null],["0.0.0.0",50001,"0.0.0.0",0,100,812,null]]}\r\n`;
    const sockets = parseConnections(output);
    expect(sockets.map(short)).toEqual([
      "tcp 0.0.0.0:8080 LISTEN node/812",
      "tcp 127.0.0.1:8080 127.0.0.1:51514 TIME-WAIT",
      "tcp [fe80::1%12]:139 [fe80::2%12]:50000 ESTABLISHED System/4",
      "tcp 0.0.0.0:50001 BOUND node/812",
      "udp [::]:5353 ? node/812",
    ]);
    expect(sockets[0]?.since).toBe(1764504247000);
    expect(sockets[1]?.unseen).toBe("nobody");
    expect(() => parseConnections("Get-NetTCPConnection : no such command")).toThrow(/JSON/);
    expect(() => parseConnections('{"tcp":1}')).toThrow(/Invalid/);
  });

  test("PowerShell's arrays, also as Windows PowerShell 5.1 wraps them", () => {
    const list = (...items: string[]) => `{"value":[${items.join(",")}],"Count":${items.length}}`;
    const tcp = list(list('"0.0.0.0"', "135", '"0.0.0.0"', "0", "2", "980", "null"));
    const output = `{"processes":${list(list("980", '"svchost"'))},"udp":${list()},"tcp":${tcp}}`;
    expect(parseConnections(output).map(short)).toEqual(["tcp 0.0.0.0:135 LISTEN svchost/980"]);
  });

  // Heads and states are words of the system's language: only what is in no language is read.
  test.each([
    ["English", "Active Connections", "LISTENING", "ESTABLISHED", "TIME_WAIT"],
    ["German", "Aktive Verbindungen", "ABHÖREN", "HERGESTELLT", "WARTEND"],
    ["French", "Connexions actives", "LISTENING", "ESTABLISHED", "TIME_WAIT"],
    ["Korean", "활성 연결", "LISTENING", "ESTABLISHED", "TIME_WAIT"],
    ["Russian", "Активные подключения", "ПРОСЛУШИВАНИЕ", "УСТАНОВЛЕНО", "ВРЕМЯ ОЖИДАНИЯ"],
  ])("netstat in %s", (_language, head, listens, established, waits) => {
    const output = `\r\n${head}\r\n\r\n  Proto  Local  Foreign  State  PID\r\n  TCP    0.0.0.0:135            0.0.0.0:0              ${listens}       980\r\n  TCP    [::1]:8080             [::1]:51514            ${established}     812\r\n  TCP    127.0.0.1:8080         127.0.0.1:51515        ${waits}       0\r\n  UDP    [fe80::1%12]:1900      *:*                                    4321\r\n`;
    const names = parseTasklist(
      `"node.exe","812","Console","1","45,000 K"\r\n"svchost.exe","980","Services","0","9.000 K"\r\n`,
    );
    expect(parseNetstat(output, names).map(short)).toEqual([
      "tcp 0.0.0.0:135 LISTEN svchost/980",
      "tcp [::1]:8080 [::1]:51514 ? node/812",
      "tcp 127.0.0.1:8080 127.0.0.1:51515 TIME-WAIT",
      "udp [fe80::1%12]:1900 ? /4321",
    ]);
  });

  test("a process", () => {
    const output = `{"name":"node.exe","command":"node server.js","parent":4,"user":"ann","started":1764504247000}`;
    expect(parseProcess(812, output)).toEqual({
      ...{ pid: 812, name: "node", command: "node server.js", user: "ann", parent: 4 },
      startedAt: 1764504247000,
    });
    expect(parseProcess(812, "")).toBe(null);
    expect(parseProcess(812, '{"name":null}')).toBe(null);
  });
});
