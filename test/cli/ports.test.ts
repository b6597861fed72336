// `portscope ports`, `who`, `check`, `wait`: real sockets of other programs.

import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { silentPort } from "../support/silentPort.ts";
import { hasTool } from "../support/tools.ts";
import { run } from "./programs.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function server(greeting = ""): Promise<number> {
  const made = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(greeting);
  }).listen(0, "127.0.0.1");
  servers.push(made);
  await once(made, "listening");
  return (made.address() as AddressInfo).port;
}

/** Nobody has it, as far as one can know. */
async function freePort(): Promise<number> {
  const port = await server();
  const [made] = servers.splice(-1);
  await new Promise((resolve) => made?.close(resolve));
  return port;
}

async function said(...args: string[]) {
  const program = run(...args);
  const code = await program.exit;
  return { code, out: program.output("stdout"), err: program.output("stderr") };
}

describe.skipIf(process.platform !== "linux")("ports", () => {
  test("a table that a filter narrows, and the same as JSON", async () => {
    const port = await server();
    const table = await said("ports", "--filter", `port == ${port}`);
    expect(table.out).toMatch(
      RegExp(
        `^PROTO +LOCAL .*\\ntcp +127\\.0\\.0\\.1:${port} +\\* +LISTEN .* \\(${process.pid}\\)`,
      ),
    );
    expect(table.code).toBe(0);
    const json = await said(
      "ports",
      "--listening",
      "--filter",
      `port == ${port}`,
      "--format",
      "json",
    );
    expect(JSON.parse(json.out)).toMatchObject({
      ...{ protocol: "tcp", local: `127.0.0.1:${port}`, remote: null, state: "LISTEN", ours: null },
      processes: [{ pid: process.pid }],
    });
  });

  test("a filter that cannot be read is pointed at", async () => {
    const { code, err } = await said("ports", "--filter", "prt == 80");
    expect(code).toBe(2);
    expect(err).toContain(
      '--filter: expected a field, got "prt"\n  prt == 80\n  ^^^\n  Did you mean port?',
    );
  });

  test("--watch tells what comes and ends, until a signal", async () => {
    const program = run(
      ...["ports", "--watch", "--every", "100ms", "--format", "json", "--listening"],
      ...["--filter", `pid == ${process.pid}`],
    );
    // One that is there already, so that it is known when the first look is over.
    const first = await server();
    await program.line("stdout", RegExp(`127\\.0\\.0\\.1:${first}"`));
    const port = await server();
    expect(
      JSON.parse(await program.line("stdout", RegExp(`127\\.0\\.0\\.1:${port}"`))),
    ).toMatchObject({ change: "new", state: "LISTEN" });
    servers.splice(-1)[0]?.close();
    await program.line("stdout", RegExp(`"change":"ended".*127\\.0\\.0\\.1:${port}"`));
    program.kill("SIGINT");
    expect(await program.exit).toBe(0);
  });

  test("who has a port: exit code 0 and a line, or 1", async () => {
    const port = await server();
    const held = await said("who", `:${port}`);
    expect(held).toMatchObject({ code: 0, err: "" });
    expect(held.out).toMatch(
      RegExp(`^tcp  127\\.0\\.0\\.1:${port}  LISTEN  .* \\(${process.pid}\\)`),
    );
    expect(await said("who", String(port), "--udp")).toEqual({ code: 1, out: "", err: "" });
    expect(await said("who", "http")).toMatchObject({ code: 2, out: "" });
  });
});

describe("check", () => {
  test("open with its greeting, refused; the exit code says whether any is open", async () => {
    const [open, closed] = [await server("220 ready\r\n"), await freePort()];
    const found = await said("check", "tcp", `localhost:${open},${closed}`);
    expect(found.code).toBe(0);
    expect(found.out).toMatch(
      RegExp(`127\\.0\\.0\\.1:${open}  open  [\\d.]+ ms  "220 ready\\\\r\\\\n"\\n`),
    );
    expect(found.out).toMatch(RegExp(`127\\.0\\.0\\.1:${closed}  refused  [\\d.]+ ms\\n`));
    expect(found.err).toContain("systems that are yours");
    expect(found.err).toContain("localhost is ");
    expect(found.err).toMatch(/\d ports in [\d.]+ ms: 1 open, \d refused/);
    expect((await said("check", "tcp", `:${closed}`, "--quiet")).code).toBe(1);
  });

  test.skipIf(!hasTool("python3") || process.platform !== "linux")(
    "nothing comes from one whose queue is full",
    async () => {
      const silent = await silentPort();
      const found = await said(
        "check",
        "tcp",
        String(silent.port),
        "--timeout",
        "300ms",
        "--quiet",
      );
      expect(found).toMatchObject({ code: 1, err: "" });
      expect(found.out).toMatch(/ {2}no answer {2}/);
      await silent.end();
    },
  );

  test("of many only those that are open are listed, in order, all with --format json", async () => {
    const open = await server();
    const range = `${open - 40}-${open + 40}`;
    const few = await said("check", "tcp", range, "--at-once", "8", "--greeting", "0");
    expect(few.out).toContain(`127.0.0.1:${open}  open`);
    expect(few.out).not.toContain("refused");
    const all = await said("check", "tcp", range, "--format", "json", "--quiet");
    const ports = all.out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { port: number }).port);
    expect(ports).toEqual(Array.from({ length: 81 }, (_, i) => open - 40 + i));
  });

  test("UDP: answered in the words of its protocol, refused, nothing heard", async () => {
    const [dns, silent] = [createSocket("udp4"), createSocket("udp4")];
    for (const socket of [dns, silent])
      await new Promise<void>((done) => socket.bind(0, "127.0.0.1", done));
    // Says that it is a response, and refuses (RFC 1035, 4.1.1).
    dns.on("message", (asked, { port }) => {
      dns.send(
        Buffer.concat([asked.subarray(0, 2), Buffer.from([0x80, 5]), asked.subarray(4)]),
        port,
      );
    });
    const closed = createSocket("udp4");
    await new Promise<void>((done) => closed.bind(0, "127.0.0.1", done));
    const ports = [dns, silent, closed].map((socket) => socket.address().port);
    closed.close();
    const found = await said(
      "check",
      "udp",
      ports.join(","),
      "--probe",
      "dns",
      "--timeout",
      "400ms",
    );
    dns.close();
    silent.close();
    expect(found.out).toMatch(/answered {2}.* ms {2}DNS\n.*no answer.*\n.*refused/);
    expect(found.code).toBe(0);
  });

  test("again and again, with losses and times at the end", async () => {
    const open = await server();
    const found = await said(
      "check",
      "tcp",
      String(open),
      "--every",
      "5ms",
      "--count",
      "4",
      "--greeting",
      "0",
    );
    expect(found.out.match(/ {2}open {2}/g)).toHaveLength(4);
    expect(found.err).toMatch(/4 of 4 reached, 0\.0 % lost\n.*least .* median /);
  });

  test.each([
    [["check", "sctp", "80"], "expected tcp or udp"],
    [["check", "tcp", "host"], "expected HOST:PORTS"],
    [["check", "tcp", "1-70000"], "expected ports from 1 to 65535"],
    [["check", "udp", "53", "--probe", "smtp"], "expected one of dns"],
    [["check", "tcp", "53", "--probe", "dns"], "--probe is not for tcp"],
    [["check", "tcp", "80,81", "--every", "1s"], "expected one port"],
    [["wait", "udp", "80"], "only a TCP port"],
  ])("%j is wrong usage", async (args, message) => {
    const found = await said(...args);
    expect(found.code).toBe(2);
    expect(found.err).toContain(message);
  });
});

describe("wait", () => {
  test("until somebody listens, until nobody does, or the time is over", async () => {
    const port = await freePort();
    const opened = run("wait", "tcp", String(port), "--every", "20ms");
    const closes = run("wait", "tcp", String(port), "--for", "open", "--timeout", "0.2", "--quiet");
    expect(await closes.exit).toBe(1);
    const made = createServer((socket) => socket.destroy()).listen(port, "127.0.0.1");
    servers.push(made);
    expect(await opened.exit).toBe(0);
    expect(opened.output("stderr")).toMatch(/127\.0\.0\.1:\d+ is open, after /);
    const ended = run("wait", "tcp", String(port), "--for", "closed", "--every", "20ms");
    servers.splice(-1)[0]?.close();
    expect(await ended.exit).toBe(0);
    const over = await said("wait", "tcp", String(port), "--timeout", "100ms");
    expect(over.code).toBe(1);
    expect(over.err).toContain("was not open within 0.1 s; last: refused");
  });
});
