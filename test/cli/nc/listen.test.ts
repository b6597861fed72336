// nc as a server beside the real ones: who is let in, in which order, and when it ends.

import { expect, test } from "vitest";
import { listenPeer } from "../../support/peer.ts";
import { describeWith } from "../../support/tools.ts";
import { expectAlike, ours, serving, type Outcome, type Start } from "./sides.ts";

/** One client that says `in` and ends; what it heard, and the server's end. */
async function once(
  start: Start,
  args: readonly string[],
  input: string | null,
): Promise<Outcome & { readonly heard: string }> {
  const { server, connect } = await serving(start, args);
  if (input !== null) server.stdin.end(input);
  const { socket, received, heard } = await connect();
  await heard(input ?? "");
  socket.end("in");
  return { ...(await server.outcome), heard: received() };
}

describeWith("ncat", "a server", () => {
  test("one connection and no more; -v tells of it, with names and without", async () => {
    for (const [real, args] of [
      ["nc", ["-lvnp"]],
      ["ncat", ["-lv"]],
      ["ncat", ["-l", "-4", "-v"]],
    ] as const)
      expect((await expectAlike(real, (start) => once(start, args, null))).stdout).toBe("in");
  });

  test("its input goes to the client; the end of it does what it does there", async () => {
    for (const [real, args] of [
      ["nc", ["-lN"]],
      ["ncat", ["-l"]],
      ["ncat", ["-l", "--recv-only"]],
    ] as const) {
      const input = args.includes("--recv-only" as never) ? "" : "out\n";
      await expectAlike(real, (start) => once(start, args, input));
    }
    await expectAlike("ncat", async (start) => {
      const { server, connect } = await serving(start, ["-l", "--send-only"]);
      server.stdin.end("all\n");
      const { received, ended } = await connect();
      await ended;
      return { ...(await server.outcome), heard: received() };
    });
  });

  test("-k: OpenBSD's one after another, ncat's at once; -m: so many", async () => {
    await expectAlike("nc", async (start) => {
      const { server, connect } = await serving(start, ["-lk"]);
      const [first, second] = [await connect(), await connect()];
      second.socket.write("two ");
      first.socket.write("one ");
      await expect.poll(server.stdout).toBe("one ");
      server.stdin.write("to the first");
      await first.heard("to the first");
      first.socket.end();
      await expect.poll(server.stdout).toBe("one two ");
      server.kill("SIGTERM");
      return { ...(await server.outcome), heard: second.received() };
    });
    await expectAlike("ncat", async (start) => {
      const { server, connect } = await serving(start, ["-lk", "-m", "2", "-v"]);
      const [first, second] = [await connect(), await connect()];
      first.socket.write("one ");
      await expect.poll(server.stdout).toBe("one ");
      second.socket.write("two");
      await expect.poll(server.stdout).toBe("one two");
      const third = await connect();
      await third.ended;
      await expect.poll(server.stderr).toMatch(/denied: connection limit reached/);
      server.stdin.write("to all");
      await Promise.all([first, second].map(({ heard }) => heard("to all")));
      server.kill("SIGTERM");
      return server.outcome;
    });
  });

  test("--allow and --deny, with ranges", async () => {
    for (const args of [
      ["--deny", "127.0.0.0/8"],
      ["--allow", "10.0.0.1-5,10.1.*.*"],
    ])
      await expectAlike("ncat", async (start) => {
        const { server, connect } = await serving(start, ["-lkv", ...args]);
        await (
          await connect()
        ).ended;
        await expect.poll(server.stderr).toContain("denied: not allowed");
        server.kill("SIGTERM");
        return server.outcome;
      });
    await expectAlike("ncat", (start) =>
      once(start, ["-l", "--allow", "10.0.0.1,127.0.0.1-3"], null),
    );
  });

  test("a port that is taken, on one family's addresses or on all; ^C", async () => {
    for (const host of ["::", "0.0.0.0"]) {
      const holder = await listenPeer({ host, port: 0 });
      const taken = await expectAlike("ncat", (start) => start("-l", `${holder.port}`).outcome);
      expect(taken).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("Address already in use") as unknown,
      });
      // OpenBSD's nc would share it.
      if (host === "0.0.0.0")
        expect(await ours("-l", `${holder.port}`).outcome).toEqual({
          code: 1,
          stdout: "",
          stderr: "nc: Address already in use\n",
        });
    }
    await expectAlike("ncat", async (start) => {
      const { server, connect } = await serving(start, ["-lk"]);
      const { socket } = await connect();
      socket.destroy();
      server.kill("SIGINT");
      return server.outcome;
    });
  });

  test("ends: an idle client, a reset", async () => {
    for (const real of ["nc", "ncat"] as const) {
      const idle = real === "nc" ? ["-l", "-w1"] : ["-l", "-i", "300ms"];
      await expectAlike(real, async (start) => {
        const { server, connect } = await serving(start, idle);
        const { ended } = await connect();
        await ended;
        return server.outcome;
      });
      await expectAlike(real, async (start) => {
        const { server, connect } = await serving(start, ["-l"]);
        const { socket } = await connect();
        socket.write("x");
        await expect.poll(server.stdout).toBe("x");
        socket.resetAndDestroy();
        return server.outcome;
      });
    }
  });
});
