// `portscope make`: messages on standard output, and what real servers say to them.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startPortscope, startProgram } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { describeWith } from "../support/tools.ts";
import { programs } from "./programs.ts";

async function run(args: readonly string[], input = "") {
  const program = startPortscope([...args]);
  programs.push(program);
  program.write(input);
  program.end();
  const code = await program.exit;
  return { code, out: program.output("stdout"), err: program.output("stderr") };
}

test("lists its protocols, has a help for each, prints hex, and says what is wrong", async () => {
  const [list, help, hex, unknown, wrong, absent] = await Promise.all([
    run(["make"]),
    run(["make", "dns", "--help"]),
    run(["make", "mqtt", "--protocol-version", "5", "--client-id", "a"]),
    run(["make", "gopher"]),
    run(["make", "dns", "--type", "B"]),
    run(["make", "mqtt", "--topic", "a"]),
  ]);
  const names = list.out.split("\n").map((line) => line.split(" ", 1)[0]);
  expect(names).toEqual(["http", "dns", "mqtt", "modbus", "resp", "stun", "ntp", "websocket", ""]);
  expect(help.out).toContain("--udp-size <number>");
  expect(help.out).toContain("Transaction ID: 0 to 65535; random unless given");
  expect(hex).toMatchObject({
    code: 0,
    out: "10 0e 00 04 4d 51 54 54 05 02 00 3c 00 00 01 61\n",
    err: "",
  });
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(unknown.err).toContain("Expected a protocol, http, dns, mqtt,");
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.err).toContain("--type: Expected a name, as A, NS");
  expect(absent).toMatchObject({ code: 2, out: "" });
  expect(absent.err).toContain("--topic: with --packet PUBLISH");
});

test("an HTTP server takes its request, piped into send", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${String(request.headers["x-a"])} ${body}`);
      response.end("taken");
      server.close();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const fields = [
    "--method",
    "PUT",
    "--target",
    "/x?y=1",
    "--body",
    "a\\nb",
    "--framing",
    "chunked",
  ];
  const made = await run([
    "make",
    "http",
    ...fields,
    "--header",
    "X-A: one",
    "--header",
    "Connection: close",
    "--format",
    "template",
  ]);
  const sent = await run(
    ["send", "tcp", `127.0.0.1:${port}`, "--template", "--file", "-"],
    made.out,
  );
  expect(sent).toMatchObject({ code: 0 });
  expect(sent.out).toContain("taken");
  expect(asked).toEqual(["PUT /x?y=1 one a\nb"]);
});

describeWith("redis-server", "a real Redis", () => {
  test("does what was made", async () => {
    const folder = await tempFolder();
    onTestFinished(() => folder.remove());
    const path = join(folder.path, "redis.sock");
    const redis = startProgram("redis-server", [
      ...["--port", "0", "--unixsocket", path, "--save", "", "--dir", folder.path],
    ]);
    onTestFinished(async () => void (await redis.stop()));
    await redis.line("stdout", /connections at/);
    const made = await run([
      "make",
      "redis",
      "--command",
      'ECHO "{{a}} \\"b\\r\\n"',
      "--format",
      "template",
    ]);
    expect(made.out).toBe('*2\\r\\n$4\\r\\nECHO\\r\\n$10\\r\\n\\{\\{a}} "b\\r\\n\\r\\n');
    const sent = await run(
      ["send", "unix", path, "--template", "--file", "-", "--wait", "300"],
      made.out,
    );
    expect(sent.out).toBe('$10\r\n{{a}} "b\r\n\r\n');
  });
});
