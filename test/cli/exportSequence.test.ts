// `portscope export --to sequence`: what was said to a real peer, run again against it, and against us in its place.

import * as fs from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tempFolder } from "../support/tempFolder.ts";
import { run } from "./programs.ts";

test("a recorded conversation becomes a sequence, which its peer answers as it did, and which answers in its place", async () => {
  const server = createServer((socket) => {
    socket.write("hello, who?\n");
    socket.on("data", (data) => void socket.end(`you are ${data.toString()}`));
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const folder = await tempFolder();
  onTestFinished(() => folder.remove());
  const file = (name: string) => join(folder.path, name);
  fs.writeFileSync(
    file("by-hand.yaml"),
    `portscope-sequence: 1
connect: tcp 127.0.0.1:${port}
steps:
  - expect: { contains: "\\n" }
  - send: "ann {{braces}}\\n"
  - wait-for: end
`.replace("{{braces}}", "\\\\{\\\\{braces}}"),
  );
  const first = run("run", file("by-hand.yaml"), "--record", file("r.pcapng"));
  expect(await first.exit).toBe(0);

  const made = run("export", file("r.pcapng"), "--to", "sequence", "--socket", "1");
  expect(await made.exit).toBe(0);
  const yaml = made.output("stdout");
  expect(yaml).toContain("  - expect: 'hello, who?\\n'\n  - send: 'ann \\{{braces}}\\n'\n");
  expect(yaml).toContain("  - wait-for: end\n");
  fs.writeFileSync(file("made.yaml"), yaml);
  const again = run("run", file("made.yaml"));
  expect(await again.exit).toBe(0);

  const asServer = ["--as", "server", "-o", file("server.yaml")];
  const other = run("export", file("r.pcapng"), "--to", "sequence", "--socket", "1", ...asServer);
  expect(await other.exit).toBe(0);
  const serving = run("run", file("server.yaml"), "--var", "server=127.0.0.1:0");
  const line = await serving.line("stderr", /^listening on /);
  const client = run(
    "run",
    file("made.yaml"),
    "--var",
    `server=${line.slice("listening on ".length)}`,
  );
  expect(await client.exit).toBe(0);
  expect(await serving.exit).toBe(0);

  const none = run("export", file("r.pcapng"), "--to", "sequence", "--socket", "77");
  expect(await none.exit).toBe(1);
  const unnamed = run("export", file("r.pcapng"), "--to", "sequence");
  expect(await unnamed.exit).toBe(2);
  expect(unnamed.output("stderr")).toContain("--socket 5");
});
