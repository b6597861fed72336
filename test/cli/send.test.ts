// `send` as a script uses it: real processes, real peers, exact output and exit codes.

import * as crypto from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listenPeer } from "../support/peer.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { listening, run } from "./programs.ts";

describe("send", () => {
  test("one message, prints the answer", async () => {
    for (const protocol of ["tcp", "udp"]) {
      const { address } = await listening(protocol, "0", "--echo");
      const program = run("send", protocol, address, "as it \\n stands", "--wait", "300");
      expect(await program.exit).toBe(0);
      expect(program.output("stdout")).toBe("as it \\n stands");
    }
  });

  test("a file, larger than one piece, to a peer that ends", async () => {
    const folder = await tempFolder();
    const file = join(folder.path, "m");
    fs.writeFileSync(file, crypto.randomBytes(300_000));
    const server = await listenPeer();
    const program = run(
      "send",
      "tcp",
      `127.0.0.1:${server.port}`,
      "--file",
      file,
      "--wait",
      "20000",
    );
    const peer = await server.next();
    await expect.poll(() => peer.received().length).toBe(300_000);
    peer.socket.end("thanks");
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe("thanks");
    await folder.remove();
  });

  test("a template, with what it has from --var, and a fault in it with its place", async () => {
    const { address } = await listening("udp", "0", "--echo");
    const template =
      ":{{#r}}0103{{$register:HEX width=4}}{{/r}} {{length of=r}} {{crc16-modbus:HEX of=r}}\\r";
    const program = run(
      "send",
      "udp",
      address,
      template,
      "--template",
      "--var",
      "register=258",
      "--var",
      "other=",
    );
    expect(await program.exit).toBe(0);
    // The CRC is as a loop over the bits of these characters in Python has it.
    expect(program.output("stdout")).toBe(":01030102 8 32A9\r");
    const wrong = run("send", "udp", address, "a{{cuonter}}", "--template");
    expect(await wrong.exit).toBe(2);
    expect(wrong.output("stderr")).toContain("--template: at 4: expected a field:");
  });

  test("no answer is said, and is no failure", async () => {
    const server = await listenPeer();
    const program = run("send", "tcp", `127.0.0.1:${server.port}`, "x", "--wait", "100");
    expect(await program.exit).toBe(0);
    expect(program.output("stderr")).toContain("no answer within 100 ms");
  });
});
