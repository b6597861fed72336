// `portscope export`: packets for tools that know packets only.

import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { startPortscope } from "../support/program.ts";
import { describeWith } from "../support/tools.ts";
import { tshark } from "../support/tshark.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
  const listener = await f.open(tcpListener({ echo: true }), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  peer.socket.write(Buffer.alloc(100_000, "x"));
  await expect.poll(() => peer.received().length).toBe(100_000);
  const udp = await f.open(udpSocket({ at: { host: "::1", port: 0 } }), "bound");
  const to = { host: "::1", port: portOf(udp.local) };
  const from = await f.open(udpSocket({ at: null, to }), "connected");
  f.engine.send(from.id, Buffer.from("six"));
  await f.event(udp.id, "recv");
  peer.socket.destroy();
  await f.engine.close();
});
afterEach(() => f.close());

async function run(...args: string[]): Promise<{ code: number | string; told: string }> {
  const program = startPortscope(["export", ...args]);
  const code = await program.exit;
  // Whichever test is the first one has it built.
  const told = program.output("stderr").replace(/^portscope: (?:building|built).*\n/gm, "");
  return { code, told };
}

const FIELDS = [
  "-T",
  "fields",
  "-e",
  "frame.time_epoch",
  "-e",
  "frame.len",
  "-e",
  "ip.src",
  "-e",
  "ipv6.src",
  "-e",
  "tcp.seq_raw",
  "-e",
  "udp.length",
];
async function packets(file: string): Promise<string[]> {
  const { stdout, stderr } = await tshark(["-r", file, "-Y", "ip || ipv6", ...FIELDS]);
  expect(stderr).toBe("");
  return stdout.trim().split("\n");
}

describeWith("tshark", "export", () => {
  test.each(["pcap", "pcapng"])(
    "to %s: the same packets, which other tools convert",
    async (kind) => {
      const out = join(f.folder, `out.${kind}`);
      const done = await run(f.file, "--to", kind, "-o", out);
      const expected = await packets(f.file);
      expect(done).toEqual({ code: 0, told: `${expected.length} packets exported.\n` });
      expect(await packets(out)).toEqual(expected);
      for (const format of ["pcap", "nsecpcap", "pcapng"]) {
        const converted = join(f.folder, `converted.${format}`);
        execFileSync("editcap", ["-F", format, out, converted], { stdio: "pipe" });
        expect((await packets(converted)).length).toBe(expected.length);
      }
      const { code } = await tshark(["-r", out, "-F", "pcap", "-w", join(f.folder, "tshark.pcap")]);
      expect(code).toBe(0);
      // What stands there stays, unless told otherwise.
      const refused = await run(f.file, "--to", kind, "-o", out);
      expect(refused.code).toBe(1);
      expect(refused.told).toMatch(/ Name another file, or replace this one with --force\.\n$/);
      expect(await run(f.file, "--to", kind, "-o", out, "--force")).toMatchObject({ code: 0 });
    },
  );

  test.each(["pcap", "pcapng"])(
    "to %s with a filter: the packets of the events that it matches, and no others",
    async (kind) => {
      const out = join(f.folder, `part.${kind}`);
      const count = async (filter: string): Promise<number> => {
        const { stdout } = await tshark([
          "-r",
          f.file,
          "-Y",
          filter,
          "-T",
          "fields",
          "-e",
          "frame",
        ]);
        return stdout.trimEnd().split("\n").length;
      };
      const datagrams = await count("udp");
      expect(
        await run(f.file, "--to", kind, "--filter", 'udp && call in {"send", "recv"}', "-o", out),
      ).toEqual({
        code: 0,
        told: `${datagrams} packets of ${datagrams} events exported.\n`,
      });
      expect(await packets(out)).toEqual(
        (await packets(f.file)).filter((line) => line.includes("::1")),
      );
      // All packets of an event, though the filter speaks of one of them; none that belongs to no event.
      const large = f.seen.filter(({ event }) => event.call === "send" && event.socket !== 4);
      const told = await run(
        f.file,
        "--to",
        kind,
        "--filter",
        'tcp.flags.push == 1 && call == "send"',
        "-o",
        out,
        "--force",
      );
      const lengths = await tshark(["-r", out, "-T", "fields", "-e", "tcp.len"]);
      const sizes = lengths.stdout.trimEnd().split("\n").map(Number);
      expect(sizes.every((size) => size > 0)).toBe(true);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(100_000);
      expect(told.told).toBe(`${sizes.length} packets of ${large.length} events exported.\n`);
      // Calls that no packet tells of.
      expect(
        (await run(f.file, "--to", kind, "--filter", 'call == "socket"', "-o", out, "--force"))
          .told,
      ).toMatch(
        /^portscope: \d events that match have no packets, and were left out\n0 packets of 0 events exported\.\n$/,
      );
    },
  );

  test("into a pipe; what is damaged is left out and said, and the exit code says it too", async () => {
    const bytes = fs.readFileSync(f.file);
    const at = bytes.lastIndexOf("six");
    // The IPv6 payload length of the datagram.
    bytes[at - 48 + 5] = 99;
    fs.writeFileSync(f.file, bytes);
    const out = join(f.folder, "out.pcap");
    const main = join(import.meta.dirname, "../../scripts/portscope.mjs");
    const script = `"$0" "$1" export "$2" --to pcap > "$3"; echo "rc $?"`;
    const told = execFileSync("sh", ["-c", script, process.execPath, main, f.file, out], {
      stdio: "pipe",
    });
    expect(told.toString()).toBe("rc 1\n");
    expect((await packets(out)).length).toBe((await packets(f.file)).length - 1);
  });
});

test("what is no recording leaves no file behind", async () => {
  const other = join(f.folder, "other");
  fs.writeFileSync(other, "text");
  const out = join(f.folder, "out.pcap");
  expect((await run(other, "--to", "pcap", "-o", out)).told).toMatch(/is not a recording/);
  expect((await run(join(f.folder, "none"), "--to", "pcap", "-o", out)).told).toMatch(/ENOENT/);
  expect((await run(f.file, "-o", out)).code).toBe(2);
  const wrong = await run(f.file, "--to", "pcap", "--filter", "len ==", "-o", out);
  expect(wrong).toMatchObject({ code: 2, told: expect.stringContaining("--filter: ") as string });
  expect(fs.existsSync(out)).toBe(false);
});
