// Through proxies, beside the real ones: what each says to the proxy, and what becomes of its refusals.

import * as net from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { describeWith } from "../../support/tools.ts";
import { expectAlike, ours, type Outcome, type Start } from "./sides.ts";

/** Answers of a proxy, one for each of what it hears; then what a target says, and its end. */
async function proxied(
  start: Start,
  args: readonly string[],
  answers: readonly Buffer[],
): Promise<Outcome & { asked: string[] }> {
  const asked: string[] = [];
  const server = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      const answer = answers[asked.push(data.toString("latin1")) - 1];
      if (answer !== undefined) socket.write(answer);
      if (asked.length > answers.length) socket.end("answer");
      else if (answer?.length === 0 || isRefusal(answer)) socket.end();
    });
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as net.AddressInfo;
  const [host = "", to = ""] = args.slice(-2);
  const program = start(...args.slice(0, -2), `127.0.0.1:${port}`, host, to);
  program.stdin.end("hi\n");
  return { ...(await program.outcome), asked };
}

const bytes = (...values: number[]): Buffer => Buffer.from(values);
const isRefusal = (answer: Buffer | undefined): boolean =>
  answer !== undefined &&
  (answer[1] === 0xff ||
    (answer.length === 8 && answer[1] !== 90) ||
    answer.toString().includes(" 403 "));
const OK = Buffer.from("HTTP/1.0 200 OK\r\nX: y\r\n\r\n");
const NO_LOGIN = bytes(5, 0);
const CONNECTED = bytes(5, 0, 0, 1, 127, 0, 0, 1, 0, 80);

describeWith("ncat", "a proxy", () => {
  test("passes bytes on: HTTP CONNECT, SOCKS 4, 4A and 5, by name and address", async () => {
    for (const [real, args, answers] of [
      ["nc", ["-N", "-X", "connect", "-x", "h.invalid", "8080"], [OK]],
      ["ncat", ["--proxy-type", "http", "--proxy", "h.invalid", "8080"], [OK]],
      ["nc", ["-N", "-v", "-x", "h.invalid", "8080"], [NO_LOGIN, CONNECTED]],
      ["nc", ["-N", "-x", "fe80::1:2", "80"], [NO_LOGIN, CONNECTED]],
      ["ncat", ["--proxy-type", "socks5", "--proxy", "10.1.2.3", "80"], [NO_LOGIN, CONNECTED]],
      [
        "ncat",
        ["--proxy-type", "socks5", "--proxy-auth", "u:pw", "--proxy", "h.invalid", "80"],
        [bytes(5, 2), bytes(1, 0), CONNECTED],
      ],
      ["nc", ["-N", "-X", "4", "-x", "10.1.2.3", "80"], [bytes(0, 90, 0, 0, 0, 0, 0, 0)]],
      [
        "ncat",
        ["--proxy-type", "socks4", "--proxy-auth", "joe", "--proxy", "h.invalid", "80"],
        [bytes(0, 90, 0, 0, 0, 0, 0, 0)],
      ],
    ] as const) {
      const { stdout, code } = await expectAlike(real, (start) => proxied(start, args, answers));
      expect({ stdout, code }).toEqual({ stdout: "answer", code: 0 });
    }
  });

  test("refuses, and each says so as it does", async () => {
    const refused = bytes(5, 5, 0, 1, 0, 0, 0, 0, 0, 0);
    for (const [real, args, answers] of [
      [
        "nc",
        ["-X", "connect", "-x", "h.invalid", "80"],
        [Buffer.from("HTTP/1.0 403 Forbidden\r\n\r\n")],
      ],
      ["ncat", ["--proxy", "h.invalid", "80"], [Buffer.from("HTTP/1.0 403 Forbidden\r\n\r\n")]],
      ["nc", ["-x", "h.invalid", "80"], [NO_LOGIN, refused]],
      ["ncat", ["--proxy-type", "socks5", "--proxy", "h.invalid", "80"], [NO_LOGIN, refused]],
      ["nc", ["-X", "4", "-x", "10.1.2.3", "80"], [bytes(0, 92, 0, 0, 0, 0, 0, 0)]],
      [
        "ncat",
        ["--proxy-type", "socks4", "--proxy", "10.1.2.3", "80"],
        [bytes(0, 91, 0, 0, 0, 0, 0, 0)],
      ],
    ] as const)
      expect((await expectAlike(real, (start) => proxied(start, args, answers))).code).toBe(1);
  });

  test("that is not there; and what it said with its answer is the target's", async () => {
    for (const [real, option] of [
      ["nc", "-x"],
      ["ncat", "--proxy"],
    ] as const)
      await expectAlike(
        real,
        (start) => start("-v", option, "127.0.0.1:1", "h.invalid", "80").outcome,
      );
    const early = Buffer.concat([OK, Buffer.from("early ")]);
    const outcome = await proxied(ours, ["-N", "-X", "connect", "-x", "h.invalid", "80"], [early]);
    expect(outcome).toMatchObject({ code: 0, stdout: "early answer" });
  });
});
