// What a conversation had said before some bytes of it, asked of an engine that talked with programs that are installed.

import { writeFile } from "node:fs/promises";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import * as net from "node:net";
import { expect, test } from "vitest";
import { tcpListener } from "../../../shared/model/openSpecs.ts";
import { portOf } from "../../support/engineFixture.ts";
import { startProgram } from "../../support/program.ts";
import { tempFolder } from "../../support/tempFolder.ts";
import { describeWith } from "../../support/tools.ts";
import { connect, decodeRows, endings, f, messagesOf, say } from "./talkingEngine.ts";

describeWith("mosquitto_pub", "mosquitto_pub", () => {
  test.each([
    ["mqttv311", "00 00 00 2a"],
    ["mqttv5", "00 00 00 2a"],
  ])("%s: its CONNECT says how its PUBLISH is read", async (version, payload) => {
    const { local } = await f.open(tcpListener(), "listening");
    const five = version === "mqttv5";
    const pub = startProgram("mosquitto_pub", [
      ...["-h", "127.0.0.1", "-p", String(portOf(local)), "-V", version, "-q", "1"],
      ...["-t", "sensor/b", "-f", await payloadFile(payload)],
    ]);
    endings.push(() => pub.stop());
    await expect.poll(() => f.engine.sockets().length).toBe(2);
    await f.event(2, "recv");
    await say(2, Buffer.from(five ? "2003000000" : "20020000", "hex"));
    const rows = await messagesOf("in", 2);
    const [, publish] = await decodeRows(rows);
    expect(publish?.summary).toBe(`PUBLISH sensor/b id 1: ${payload}`);
    expect(publish?.guesses).toEqual([]);
  });

  async function payloadFile(hex: string): Promise<string> {
    const folder = await tempFolder();
    endings.push(() => folder.remove());
    const file = `${folder.path}/payload`;
    await writeFile(file, Buffer.from(hex.replaceAll(" ", ""), "hex"));
    return file;
  }
});

describeWith("redis-server", "redis-server", () => {
  test("after HELLO 3 replies know their commands, pushes none", async () => {
    const folder = await tempFolder();
    endings.push(() => folder.remove());
    const port = await freePort();
    const redis = startProgram("redis-server", [
      ...["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder.path],
    ]);
    endings.push(() => redis.stop());
    await redis.line("stdout", /Ready to accept connections/);
    const socket = await connect(port);
    const commands = (...lines: string[]) =>
      lines
        .map((line) => line.split(" "))
        .map(
          (words) => `*${words.length}\r\n${words.map((w) => `$${w.length}\r\n${w}\r\n`).join("")}`,
        )
        .join("");
    await say(
      socket,
      commands("HELLO 3", "CLIENT TRACKING ON", "SET a 1", "GET a", "HGETALL none"),
    );
    const rows = await messagesOf("in", 5);
    await say(socket, commands("SUBSCRIBE news", "PUBLISH news hi", "GET none"));
    const all = await messagesOf("in", rows.length + 4);
    const decoded = await decodeRows(all);
    const answered = decoded.map(({ summary }) => / answers (.*)$/.exec(summary)?.[1] ?? null);
    expect(answered.filter((command) => command !== null)).toEqual([
      "HELLO 3",
      "CLIENT TRACKING ON",
      "SET a 1",
      "GET a",
      "HGETALL none",
      "PUBLISH news hi",
      "GET none",
    ]);
    expect(decoded.at(-1)?.summary).toBe("null, answers GET none");
    expect(decoded.at(-1)?.after.resp?.version).toBe(3);
  });
});

async function freePort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
