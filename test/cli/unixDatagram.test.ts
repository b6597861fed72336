// Unix datagram sockets on the command line: listen, connect and send, with socat as another make's peer.

import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startPortscope, startProgram, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { describeWith } from "../support/tools.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
const programs: Program[] = [];
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop();
  await folder.remove();
});

function started(program: Program): Program {
  programs.push(program);
  return program;
}

describe.skipIf(process.platform === "win32")("unix-dgram", () => {
  test("an echo answers send and connect; the recording has the peers' paths", async () => {
    const path = join(folder.path, "s");
    const file = join(folder.path, "r.pcapng");
    const listen = ["listen", "unix-dgram", path, "--echo", "--format", "json", "--record", file];
    const listener = started(startPortscope(listen));
    await listener.line("stderr", /^listening on unix-dgram /);
    const own = join(folder.path, "own");
    const send = ["send", "unix-dgram", path, "hello", "--source", own, "--wait", "60000"];
    const client = started(startPortscope(send));
    expect(await client.exit).toBe(0);
    expect(client.output("stdout")).toBe("hello");
    await listener.line("stdout", /"call":"send"/);
    expect(await listener.stop()).toBe(0);
    const read = started(
      startPortscope([
        "read",
        file,
        "--format",
        "json",
        "--filter",
        'kind == "unix-dgram" && call == recv',
      ]),
    );
    expect(await read.exit).toBe(0);
    const [row = ""] = read.output("stdout").split("\n");
    expect(JSON.parse(row)).toMatchObject({
      call: "recv",
      length: 5,
      data: Buffer.from("hello").toString("base64"),
      remote: own,
    });
  });

  test("a peer that is not there is exit 1 with the system's code", async () => {
    const path = join(folder.path, "nobody");
    const client = started(startPortscope(["send", "unix-dgram", path, "x"]));
    expect(await client.exit).toBe(1);
    expect(client.output("stderr")).toContain("ENOENT");
  });
});

describeWith("socat", "unix-dgram and socat", () => {
  test("what socat sends is printed, and what it is sent comes back to it", async () => {
    const path = join(folder.path, "s");
    const listener = started(startPortscope(["listen", "unix-dgram", path]));
    await listener.line("stderr", /^listening on /);
    const to = `UNIX-SENDTO:${path},bind=${join(folder.path, "socat")}`;
    const socat = started(startProgram("socat", ["-", to]));
    socat.write("from socat\n");
    await listener.line("stdout", /^from socat/);
    listener.write("to socat\n");
    await socat.line("stdout", /^to socat/);
    expect(await listener.stop()).toBe(0);
  });
});
