// nc as a client beside the real ones: the same bytes, exit codes and messages.

import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Peer } from "../../support/peer.ts";
import { silentPort } from "../../support/silentPort.ts";
import { tempFolder } from "../../support/tempFolder.ts";
import { describeWith } from "../../support/tools.ts";
import { expectAlike, freePort, ours, talking, type Real, type Serve } from "./sides.ts";

const whole: Serve = async (peer) => {
  await peer.ended;
  peer.socket.end(`got ${peer.received().toString()}`);
};
const heard = (peer: Peer, text: string): Promise<void> =>
  expect.poll(() => peer.received().toString()).toContain(text);

describeWith("ncat", "a client", () => {
  test("nobody there, by address and name, with and without -v and -z", async () => {
    const port = `${await freePort()}`;
    const cases: readonly (readonly [Real, readonly string[]])[] = [
      ["nc", ["-v", "localhost"]],
      ["nc", ["-zvn", "127.0.0.1"]],
      ["ncat", ["-v", "127.0.0.1"]],
    ];
    for (const [real, args] of cases)
      await expectAlike(real, (start) => start(...args, port).outcome);
  });

  test("-z tells of each port of a range and a list; the exit code says whether one is open", async () => {
    const open: Serve = () => undefined;
    expect((await expectAlike("nc", (start) => talking(start, ["-zvn4"], open))).stderr).toMatch(
      /^Connection to 127\.0\.0\.1 \d+ port \[tcp\/\*\] succeeded!\n$/,
    );
    await expectAlike("ncat", (start) => talking(start, ["-zv"], open));
    await expectAlike("nc", async (start) => {
      const closed = await freePort();
      return talking(
        (...args) => start(...args.slice(0, -1), `${closed}-${closed}`, ...args.slice(-1)),
        ["-zv"],
        open,
      );
    });
  });

  test("what the end of the input does: nothing, -N, -q 0, ncat's half-close, --send-only", async () => {
    for (const [real, args] of [
      ["nc", ["-q", "1"]],
      ["ncat", []],
    ] as const)
      expect((await expectAlike(real, (start) => talking(start, args, whole))).stdout).toBe(
        "got hi\n",
      );
    for (const [real, args] of [
      ["nc", []],
      ["ncat", ["--no-shutdown"]],
      ["ncat", ["--recv-only"]],
    ] as const)
      await expectAlike(real, (start) =>
        talking(start, args, async (peer) => {
          if (args[0] === "--recv-only") peer.socket.write("first ");
          else await heard(peer, "hi\n");
          peer.socket.end("bye");
        }),
      );
    await expectAlike("ncat", (start) =>
      talking(start, ["--send-only"], async (peer) => {
        await peer.ended;
        expect(peer.received().toString()).toBe("hi\n");
      }),
    );
  });

  test("a peer that resets, one that ends first, and so many reads", async () => {
    for (const real of ["nc", "ncat"] as const) {
      await expectAlike(real, (start) =>
        talking(start, [], async (peer) => {
          await heard(peer, "hi\n");
          peer.socket.resetAndDestroy();
        }),
      );
      await expectAlike(real, (start) =>
        talking(
          start,
          [],
          async (peer, client) => {
            peer.socket.end("bye");
            await expect.poll(client.stdout).toBe("bye");
            client.stdin.end("still\n");
            await heard(peer, "still\n");
          },
          null,
        ),
      );
    }
    await expectAlike("nc", (start) =>
      talking(start, ["-W", "1"], (peer) => void peer.socket.write("one"), null),
    );
  });

  test("-C, -i, -d, -v: what is sent, and what is told", async () => {
    for (const [real, args] of [
      ["nc", ["-CN"]],
      ["ncat", ["-C", "-v"]],
      ["nc", ["-N", "-i", "1", "-v"]],
      ["ncat", ["-d", "100ms"]],
    ] as const)
      await expectAlike(real, (start) => talking(start, args, whole, "a\r\nb\n"));
  });

  test("-w and -i: a peer that is silent, and one that never answers", async () => {
    const silent: Serve = (peer) => void peer.socket.write("x");
    for (const [real, args] of [
      ["nc", ["-w1"]],
      ["ncat", ["-v", "-i", "300ms"]],
    ] as const)
      await expectAlike(real, (start) => talking(start, args, silent, null));
    const never = await silentPort();
    onTestFinished(() => never.end());
    for (const [real, args] of [
      ["nc", ["-v", "-w1"]],
      ["ncat", ["-w", "500ms"]],
    ] as const)
      await expectAlike(real, (start) => start(...args, "127.0.0.1", `${never.port}`).outcome);
  });

  test("-s and -p: where it comes from; -t: what it answers a telnet server", async () => {
    const port = await freePort();
    for (const real of ["nc", "ncat"] as const) {
      await expectAlike(real, (start) =>
        talking(
          start,
          ["-s", "127.0.0.2"],
          (peer) => {
            expect(peer.socket.remoteAddress).toBe("127.0.0.2");
            peer.socket.end();
          },
          "",
        ),
      );
      await expectAlike(real, (start) =>
        talking(
          start,
          ["-t"],
          async (peer, client) => {
            peer.socket.write(Buffer.from([255, 253, 24, 255, 251, 1]));
            await expect
              .poll(() => peer.received().subarray(-6))
              .toEqual(Buffer.from([255, 252, 24, 255, 254, 1]));
            client.stdin.end();
            peer.socket.end();
          },
          null,
        ),
      );
    }
    await talking(
      ours,
      ["-N", "-p", `${port}`],
      (peer) => {
        expect(peer.socket.remotePort).toBe(port);
        peer.socket.end();
      },
      "",
    );
  });

  test("-o and -x: all bytes of both directions in a file", async () => {
    const folder = await tempFolder();
    onTestFinished(() => folder.remove());
    let side = 0;
    await expectAlike("ncat", async (start) => {
      const files = [
        join(folder.path, `raw${(side += 1)}`),
        join(folder.path, `hex${side}`),
      ] as const;
      fs.writeFileSync(files[0], "before ");
      const args = ["-o", files[0], "-x", files[1], "--append-output"];
      const outcome = await talking(start, args, whole, "hello\nworld 0123456789\0\xff");
      return { ...outcome, files: files.map((file) => fs.readFileSync(file, "latin1")) };
    });
    await expectAlike("ncat", async (start) => start("-o", "/nosuch/x", "127.0.0.1", "1").outcome);
  });
});

describe("a client's recording", () => {
  test("has every byte, as that of every command", async () => {
    const folder = await tempFolder();
    onTestFinished(() => folder.remove());
    const file = join(folder.path, "r.pcapng");
    const outcome = await talking(ours, ["-N", "--record", file], whole, "recorded\n");
    expect(outcome).toEqual({ code: 0, stdout: "got recorded\n", stderr: "" });
    expect(fs.readFileSync(file, "latin1")).toContain("got recorded\n");
    const again = await ours("--record", file, "127.0.0.1", "1").outcome;
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("--append-number");
  });
});
