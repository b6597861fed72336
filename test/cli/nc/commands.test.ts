// Programs behind connections (-e, -c), --broker and --chat beside the real ncat.

import { describe, expect, test } from "vitest";
import { listenPeer } from "../../support/peer.ts";
import { describeWith } from "../../support/tools.ts";
import { expectAlike, ours, serving, type Outcome, type Start } from "./sides.ts";

describe.skipIf(process.platform === "win32")("programs", () => {
  describeWith("ncat", "beside ncat", () => {
    test("a program answers; what it says on standard error comes through", async () => {
      const tells = `echo $NCAT_PROTO $NCAT_REMOTE_ADDR $NCAT_LOCAL_ADDR; echo problem >&2; head -1`;
      for (const args of [
        ["-l", "-c", tells],
        ["-l", "-e", "/bin/echo a b 'c\\ d'"],
        ["-l", "-c", "exit 3"],
        ["-l", "-e", "/nosuch"],
      ])
        await expectAlike("ncat", async (start) => {
          const { server, connect } = await serving(start, args);
          const { socket, received, ended } = await connect();
          socket.write("hey\n");
          await ended;
          return { ...(await server.outcome), heard: received() };
        });
    });

    test("one for each of many connections, and behind a client", async () => {
      await expectAlike("ncat", async (start) => {
        const { server, connect } = await serving(start, ["-lk", "--exec", "/bin/cat"]);
        const clients = [await connect(), await connect(), await connect()];
        for (const [i, { socket }] of clients.entries()) socket.write(`${i}`);
        await Promise.all(clients.map(({ heard }, i) => heard(`${i}`)));
        // ncat leaves its programs behind, which hold its standard error until their connections end.
        for (const { socket } of clients) socket.destroy();
        server.kill("SIGTERM");
        return server.outcome;
      });
      await expectAlike("ncat", async (start): Promise<unknown> => {
        const server = await listenPeer();
        const program = start("-c", "head -1; echo bye", "127.0.0.1", `${server.port}`);
        const peer = await server.next();
        peer.socket.write("question\n");
        await peer.ended;
        peer.socket.end();
        return { ...(await program.outcome), heard: peer.received().toString() };
      });
    });
  });

  test("a program that its peer left is ended with all that it started", async () => {
    const { server, connect } = await serving(ours, [
      "-lk",
      "-c",
      "echo $$; trap '' TERM; sleep 1000 & sleep 1000",
    ]);
    const { socket, heard, received } = await connect();
    await heard("\n");
    const pid = Number(received());
    expect(lives(pid)).toBe(true);
    socket.resetAndDestroy();
    await expect.poll(() => lives(pid)).toBe(false);
    server.kill("SIGTERM");
    expect((await server.outcome).code).toBe("SIGTERM");
  });
});

/** Whether anything of a process group does. */
function lives(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

describeWith("ncat", "a broker", () => {
  test("each hears the others and the input, nobody himself", async () => {
    await expectAlike("ncat", async (start): Promise<unknown> => {
      const { server, connect } = await serving(start, ["-l", "--broker"]);
      const [a, b, c] = [await connect(), await connect(), await connect()];
      // Once the last is there, all are.
      c.socket.write("here ");
      await Promise.all([a, b].map(({ heard }) => heard("here ")));
      server.stdin.write("input ");
      await Promise.all([a, b, c].map(({ heard }) => heard("input ")));
      a.socket.write("from a");
      await Promise.all([b, c].map(({ heard }) => heard("from a")));
      b.socket.end();
      await b.ended;
      c.socket.write(" from c");
      await a.heard("from c");
      server.kill("SIGTERM");
      return { ...(await server.outcome), heard: [a, b, c].map(({ received }) => received()) };
    });
  });

  test("--chat says who says it and who comes and goes, and escapes what would harm a terminal", async () => {
    const chat = async (
      start: Start,
      args: readonly string[],
    ): Promise<Outcome & { heard: unknown }> => {
      const { server, connect } = await serving(start, args);
      const a = await connect();
      await a.heard("nobody.\n");
      const b = await connect();
      await Promise.all([a, b].map(({ heard }) => heard("already connected: 127.0.0.1 as")));
      a.socket.write("hi\x01\x1b[31m\t\r\n");
      await b.heard("[31m\t\r\n");
      b.socket.end();
      await a.heard("disconnected.\n");
      const d = await connect();
      await d.heard(".\n");
      server.stdin.write("to all\n");
      await Promise.all([a, d].map(({ heard }) => heard("to all\n")));
      server.kill("SIGTERM");
      return { ...(await server.outcome), heard: [a, b, d].map(({ received }) => received()) };
    };
    await expectAlike("ncat", (start) => chat(start, ["-l", "--chat"]));
    const { heard } = await expectAlike("ncat", (start) => chat(start, ["-l4v", "--chat"]));
    expect(JSON.stringify(heard)).toContain("<user4> hi\\\\001\\\\033[31m");
  });
});
