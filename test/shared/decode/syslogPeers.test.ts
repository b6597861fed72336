// What real senders put on the wire is recognised and read to its end.

import { execFile } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { recognise } from "../../../shared/decode/registry.ts";
import { syslog } from "../../../shared/decode/syslog.ts";
import { describeWith } from "../../support/tools.ts";
import { contextOf } from "./sample.ts";

const run = promisify(execFile);
const PYTHON = `
import logging.handlers, socket, sys
kind = getattr(socket, sys.argv[2])
handler = logging.handlers.SysLogHandler(("127.0.0.1", int(sys.argv[1])), socktype=kind)
logging.getLogger("x").addHandler(handler)
logging.getLogger("x").warning("hello")
handler.close()
`;
import { worded } from "./worded.ts";

async function datagramOf(send: (port: number) => Promise<unknown>): Promise<Uint8Array> {
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  try {
    const heard = once(socket, "message");
    await send(socket.address().port);
    const [bytes] = (await heard) as [Uint8Array];
    return bytes;
  } finally {
    socket.close();
  }
}

async function streamOf(send: (port: number) => Promise<unknown>): Promise<Uint8Array> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const address = server.address();
    const accepted = once(server, "connection");
    const sent = send(typeof address === "object" ? (address?.port ?? 0) : 0);
    const [peer] = (await accepted) as [Socket];
    const bytes = await buffer(peer);
    await sent;
    return bytes;
  } finally {
    server.close();
  }
}

function expectRead(bytes: Uint8Array, transport: "tcp" | "udp", summary: RegExp): void {
  const input = { bytes, context: contextOf({ transport }) };
  expect(recognise(input)?.name).toBe("syslog");
  const decoded = worded(syslog.decode(input));
  expect(decoded).toMatchObject({ state: "whole", used: bytes.length });
  expect(decoded.summary).toMatch(summary);
  if (transport === "tcp") expect(syslog.messageLength?.(bytes, input.context)).toBe(bytes.length);
}

describeWith("python3", "syslog of Python's SysLogHandler", () => {
  const python = (kind: string) => (port: number) =>
    run("python3", ["-c", PYTHON, `${port}`, kind]);
  test("in a datagram", async () => {
    expectRead(await datagramOf(python("SOCK_DGRAM")), "udp", /^warning: hello$/);
  });
  test("in a stream", async () => {
    expectRead(await streamOf(python("SOCK_STREAM")), "tcp", /^warning: hello$/);
  });
});

/** Where logger(1) is another program. */
const ELSEWHERE = process.platform !== "linux";

describeWith("logger", "syslog of logger(1)", () => {
  const logger =
    (...args: string[]) =>
    (port: number) =>
      run("logger", ["-n", "127.0.0.1", "-P", `${port}`, "-t", "tagged", ...args, "hi there"]);
  test.skipIf(ELSEWHERE).each([["--rfc5424"], ["--rfc3164"], ["--rfc5424=notime,nohost"]])(
    "%s",
    async (form) => {
      expectRead(await datagramOf(logger("-d", form)), "udp", /^notice (?:\S+ )?tagged: hi there$/);
      expectRead(await streamOf(logger("-T", form)), "tcp", /^notice (?:\S+ )?tagged: hi there$/);
      const counted = await streamOf(logger("-T", "--octet-count", form));
      expectRead(counted, "tcp", /^notice (?:\S+ )?tagged: hi there$/);
    },
  );
});
