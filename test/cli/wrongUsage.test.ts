// The command line called wrongly: exit code 2, and what was expected.

import { describe, expect, test } from "vitest";
import { run } from "./programs.ts";

describe("wrong usage is exit 2 with what was expected", () => {
  test.each([
    [[], /Usage/],
    [["bogus"], /unknown command/],
    [["listen"], /missing required argument/],
    [["listen", "sctp", "1"], /expected tcp, udp, unix or unix-dgram, got "sctp"/],
    [["listen", "tcp", "99999"], /port from 0 to 65535/],
    [["listen", "tcp", "0", "--format", "xml"], /text, hex, json, none/],
    [["listen", "udp", "0", "--backlog", "5"], /--backlog is not for udp/],
    [["listen", "tcp", "0", "--backlog", "zero"], /backlog/],
    [["connect", "tcp", "localhost:0"], /1 to 65535/],
    [["send", "tcp", "127.0.0.1:1"], /expected DATA/],
    [["send", "tcp", "127.0.0.1:1", "dea", "--hex"], /even number/],
    [["send", "sctp", "/x", "d"], /expected tcp, udp, unix or unix-dgram/],
    [["send", "tcp", "127.0.0.1:1", "d", "--all"], /--all is not for tcp/],
    [["send", "udp", "localhost:1", "d", "--broadcast"], /expected an IPv4 address/],
    [["send", "unix", "/x", "d", "--source", "9"], /--source is not for unix/],
    [["listen", "unix-dgram", "/x", "--once"], /--once is not for unix-dgram/],
    [["listen", "unix-dgram", "/x", "--backlog", "5"], /--backlog is not for unix-dgram/],
    [["listen", "udp", "0", "--once"], /--once is not for udp/],
    [["listen", "unix", "/x", "--allow", "::1"], /--allow is not for unix/],
    [["listen", "udp", "0", "--deny", "10.0.0"], /expected addresses and networks/],
    [["listen", "tcp", "0", "--allow", "10.0.0.0/33"], /expected addresses and networks/],
  ])("%j", async (args, message) => {
    const program = run(...args);
    expect(await program.exit).toBe(2);
    expect(program.output("stderr")).toMatch(message);
    expect(program.output("stdout")).toBe("");
  });

  test.each([["listen"], ["connect"], ["send"], ["serve"]])(
    "%s --help is exit 0",
    async (command) => {
      const program = run(command, "--help");
      expect(await program.exit).toBe(0);
      expect(program.output("stdout")).toContain(`Usage: portscope ${command}`);
    },
  );
});
