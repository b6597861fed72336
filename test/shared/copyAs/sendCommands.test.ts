// The commands are run by real shells, fed as a terminal feeds them; real sockets say which bytes arrived.

import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { symlink } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COPY_FORMATS, type CopyFormatId } from "../../../shared/copyAs/copyFormats.ts";
import type { SendTarget } from "../../../shared/copyAs/copyFormat.ts";
import { systemPath } from "../../../shared/model/endpoint.ts";
import { english } from "../../support/english.ts";
import { listenPeer } from "../../support/peer.ts";
import { tempFolder } from "../../support/tempFolder.ts";
import { describeWith, pathOf } from "../../support/tools.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const many = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7919 + (i >> 8)) >> 2);
const SAMPLES: readonly (readonly [string, Uint8Array])[] = [
  ["a request", encode("GET / HTTP/1.1\r\nHost: a\r\n\r\n")],
  ["every byte", Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  [
    "what shells and formats act on",
    encode("-n %s %% %d\\n \\101 'a' \"b\" $(id) `id` !! ~ * # & ; | EOF\nEOF\n'"),
  ],
  ["a NUL before digits", Uint8Array.of(0, 0x31, 0x32, 0, 0x37, 0xff, 0x33)],
  ["only line feeds", encode("\n\n\n")],
  ["1 KiB", many(1024)],
];
const LARGE = many(64 * 1024);

function command(id: CopyFormatId, bytes: Uint8Array, target: SendTarget) {
  const format = COPY_FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format.run(bytes, { target });
}

function textOf(result: ReturnType<typeof command>): string {
  if (!result.ok) throw new Error(english(result.problem));
  return result.text;
}

/** In front of the PATH for the commands of one test: where `nc` is the kind that is tried. */
let firstInPath = "";

/** What the commands print, once they have ended well. */
async function runIn(shell: string, text: string): Promise<string> {
  const PATH = [firstInPath, process.env["PATH"] ?? ""].filter((part) => part !== "").join(":");
  const child = spawn(shell, [], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, PATH },
  });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  child.stdin.end(`${text}\n`);
  const [code] = (await once(child, "close")) as [number];
  expect({ code, errors: Buffer.concat(errors).toString() }).toEqual({ code: 0, errors: "" });
  return Buffer.concat(out).toString();
}

async function overStream(
  shell: string,
  id: CopyFormatId,
  bytes: Uint8Array,
  to: { readonly host: string } | { readonly path: string },
) {
  const listener = await listenPeer("path" in to ? { path: to.path } : { host: to.host, port: 0 });
  const target: SendTarget =
    "path" in to
      ? { transport: "unix", path: to.path }
      : { transport: "tcp", host: to.host, port: listener.port };
  const printed = runIn(shell, textOf(command(id, bytes, target)));
  const peer = await listener.next();
  await peer.ended;
  peer.socket.end("answer\n");
  const arrived = peer.received();
  return { arrived, printed: await printed };
}

const sockets = new Set<ReturnType<typeof createSocket>>();
afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets.clear();
});

const folders = new Set<{ remove(): Promise<void> }>();
afterEach(async () => {
  for (const folder of folders) await folder.remove();
  folders.clear();
});

async function ownFolder(): Promise<string> {
  const folder = await tempFolder();
  folders.add(folder);
  return folder.path;
}

/** The datagrams that arrived by the time the command ended. */
async function overUdp(shell: string, id: CopyFormatId, bytes: Uint8Array, host: string) {
  const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
  sockets.add(socket);
  const arrived: Buffer[] = [];
  socket.on("message", (message) => arrived.push(message));
  const first = once(socket, "message");
  socket.bind(0, host);
  await once(socket, "listening");
  const target: SendTarget = { transport: "udp", host, port: socket.address().port };
  await Promise.all([runIn(shell, textOf(command(id, bytes, target))), first]);
  return arrived;
}

/** A link-local address with its scope, where this machine has one that is ready. */
const scoped = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
  (addresses ?? [])
    .filter(({ family, scopeid }) => family === "IPv6" && (scopeid ?? 0) > 0)
    .map(({ address }) => `${address}%${name}`),
)[0];

/** The kinds of nc, by the program's name, and what each knows. */
const KINDS_OF_NC = [
  { tool: "nc.openbsd", knows: ["ipv6", "udp", "unix"] },
  { tool: "nc.traditional", knows: ["udp"] },
  { tool: "ncat", knows: ["ipv6", "udp", "unix"] },
  { tool: "busybox", knows: ["ipv6"] },
] as const;

describe.each(KINDS_OF_NC)("nc is $tool", ({ tool, knows }) => {
  const known = new Set<string>(knows);
  describeWith(tool, "sends what was copied, and prints the answer", () => {
    beforeEach(async () => {
      firstInPath = await ownFolder();
      await symlink(pathOf(tool), join(firstInPath, "nc"));
    });
    afterEach(() => {
      firstInPath = "";
    });

    test.each(SAMPLES)("%s", async (_, bytes) => {
      for (const shell of ["sh", "bash"]) {
        const { arrived, printed } = await overStream(shell, "send-nc", bytes, {
          host: "127.0.0.1",
        });
        expect(arrived).toEqual(Buffer.from(bytes));
        expect(printed).toBe("answer\n");
      }
    });

    test("nothing, and 64 KiB", async () => {
      for (const bytes of [new Uint8Array(0), LARGE]) {
        const { arrived } = await overStream("sh", "send-nc", bytes, { host: "127.0.0.1" });
        expect(arrived.equals(bytes)).toBe(true);
      }
    });

    test.runIf(known.has("ipv6"))("over IPv6", async () => {
      const { arrived } = await overStream("sh", "send-nc", encode("PING\r\n"), { host: "::1" });
      expect(arrived.toString()).toBe("PING\r\n");
    });

    test.runIf(known.has("udp"))("as one datagram", async () => {
      // Each waits for an answer for a second and more.
      await Promise.all(
        SAMPLES.map(async ([, bytes]) => {
          const arrived = await overUdp("sh", "send-nc", bytes, "127.0.0.1");
          expect(arrived).toEqual([Buffer.from(bytes)]);
        }),
      );
    });

    test.runIf(known.has("unix"))("to a path", async () => {
      const path = join(await ownFolder(), "it's $(a).sock");
      const { arrived } = await overStream("sh", "send-nc", encode("PING\r\n"), { path });
      expect(arrived.toString()).toBe("PING\r\n");
    });
  });
});

describe.each([
  ["socat", "send-socat"],
  ["python3", "send-python"],
  ["node", "send-node"],
] as const)("%s", (tool, id) => {
  describeWith(tool, "sends what was copied", () => {
    test.each(SAMPLES)("%s", async (_, bytes) => {
      for (const shell of ["sh", "bash"]) {
        const { arrived, printed } = await overStream(shell, id, bytes, { host: "127.0.0.1" });
        expect(arrived).toEqual(Buffer.from(bytes));
        expect(printed).toBe("answer\n");
        expect(await overUdp(shell, id, bytes, "127.0.0.1")).toEqual([Buffer.from(bytes)]);
      }
    });

    test("nothing: a connection that ends", async () => {
      const { arrived } = await overStream("sh", id, new Uint8Array(0), { host: "127.0.0.1" });
      expect(arrived).toHaveLength(0);
    });

    test("64 KiB", async () => {
      const { arrived } = await overStream("sh", id, LARGE, { host: "127.0.0.1" });
      expect(arrived.equals(LARGE)).toBe(true);
    });

    test("to IPv6, and with a scope", async () => {
      const ping = encode("PING\r\n");
      for (const host of ["::1", ...(scoped === undefined ? [] : [scoped])]) {
        const { arrived } = await overStream("sh", id, ping, { host });
        expect(arrived).toEqual(Buffer.from(ping));
        expect(await overUdp("sh", id, ping, host)).toEqual([Buffer.from(ping)]);
      }
    });

    test("to a path with what shells and socat act on", async () => {
      const path = join(await ownFolder(), 'it\'s $(a), "b": !c [d] \\ é.sock');
      const { arrived } = await overStream("sh", id, encode("PING\r\n"), { path });
      expect(arrived.toString()).toBe("PING\r\n");
    });
  });
});

describe.each([
  ["socat", "send-socat"],
  ["python3", "send-python"],
  ["node", "send-node"],
] as const)("%s", (tool, id) => {
  describeWith(tool, "datagrams", () => {
    test("an empty one and a large one, each as one", async () => {
      expect(await overUdp("sh", id, new Uint8Array(0), "127.0.0.1")).toEqual([Buffer.alloc(0)]);
      expect(await overUdp("bash", id, LARGE.subarray(0, 60_000), "127.0.0.1")).toEqual([
        Buffer.from(LARGE.subarray(0, 60_000)),
      ]);
    });
  });
});

/** Since libuv 1.48 an abstract name is not filled up with zeros. */
const [uvMajor = 0, uvMinor = 0] = process.versions.uv.split(".").map(Number);

describe.runIf(process.platform === "linux" && (uvMajor > 1 || uvMinor >= 48)).each([
  ["socat", "send-socat"],
  ["python3", "send-python"],
  ["node", "send-node"],
] as const)("%s", (tool, id) => {
  describeWith(tool, "abstract sockets", () => {
    test("a name with what shells and socat act on", async () => {
      const path = `@${process.pid} it's $(a), "b": !c [d] \\ é`;
      const listener = await listenPeer({ path: systemPath(path) });
      const target: SendTarget = { transport: "unix", path };
      const printed = runIn("sh", textOf(command(id, encode("PING\r\n"), target)));
      const peer = await listener.next();
      await peer.ended;
      peer.socket.end();
      expect(peer.received().toString()).toBe("PING\r\n");
      await printed;
    });
  });
});

describe("what cannot be sent says why", () => {
  const udp: SendTarget = { transport: "udp", host: "127.0.0.1", port: 9 };
  test.each<[string, number, SendTarget, RegExp]>([
    ["send-nc", 0, udp, /empty datagram/],
    ["send-nc", 1025, udp, /1024 bytes as one datagram, got 1025/],
    ["send-python", 65_508, udp, /65507 bytes, got 65508/],
    ["send-node", 256 * 1024 + 1, { ...udp, transport: "tcp" }, /256 KiB/],
    ["send-nc", 1, { ...udp, host: "-e" }, /host name/],
    ["send-nc", 1, { ...udp, host: "a;reboot" }, /host name/],
    ["send-socat", 1, { ...udp, host: "fe80::1%$(id)" }, /host name/],
    ["send-socat", 1, { ...udp, host: "::1%a%$(id)" }, /host name/],
    ["send-nc", 1, { ...udp, port: 0 }, /port/],
    ["send-node", 1, { transport: "unix", path: "" }, /path/],
    ["send-nc", 1, { transport: "unix", path: "@a" }, /abstract/],
    ["send-node", 1, { transport: "unix", path: "\\\\.\\pipe\\a" }, /named pipe/],
    ["send-node", 1, { transport: "unix", path: "a\u001b[2J" }, /cannot be seen/],
  ])("%s %i %j", (id, length, target, problem) => {
    const result = command(id as CopyFormatId, new Uint8Array(length), target);
    expect(result.ok ? "" : english(result.problem)).toMatch(problem);
  });

  test("no peer", () => {
    for (const { group, run } of COPY_FORMATS)
      expect(run(encode("a"), {}).ok).toBe(group === "literal");
  });
});
