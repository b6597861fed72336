// A recording that other tools had in hand: merged, filtered, cut, split; nothing is lost in silence.

import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engineFixture } from "../support/engineFixture.ts";
import { describeWith } from "../support/tools.ts";
import { f, isNoted, others, read, seen, story } from "./damaged.ts";

describeWith("editcap", "a recording that other tools had in hand", () => {
  const tool = (name: string, ...args: string[]): void => {
    execFileSync(name, args, { stdio: "ignore", env: { ...process.env, LC_ALL: "C.UTF-8" } });
  };
  const out = (): string => join(f.folder, "out.pcapng");

  test("two merged: every event of both, none glued to another", async () => {
    const other = await engineFixture();
    others.push(other);
    await story(f, 100_000);
    await story(other, 100_000);
    await f.engine.close();
    await other.engine.close();
    for (const mode of ["all", "none"]) {
      tool("mergecap", "-I", mode, "-w", out(), f.file, other.file);
      const merged = read(out());
      expect(merged.events.toSorted()).toEqual([...seen(f), ...seen(other)].toSorted());
      expect(merged.findings).toMatchObject({ damaged: 0, incomplete: 0, cut: 0 });
      expect(merged.findings.repeated).toBeGreaterThan(0);
    }
    fs.writeFileSync(out(), Buffer.concat([fs.readFileSync(f.file), fs.readFileSync(other.file)]));
    const behind = read(out());
    expect(behind.events).toEqual([...seen(f), ...seen(other)]);
    expect(behind.findings).toMatchObject({ damaged: 0, repeated: 0, moreSections: 1 });
  });

  test("filtered: what is there is whole, and what is not is numbered", async () => {
    await story(f, 100_000);
    await f.engine.close();
    tool("tshark", "-r", f.file, "-Y", "udp", "-w", out());
    const { events, findings } = read(out());
    expect(events).toEqual(
      seen(f)
        .filter(
          (event) =>
            event.endsWith("=") ||
            /datagram/.test(Buffer.from(event.split(" ")[2] ?? "", "base64").toString()),
        )
        .filter((event) => Buffer.from(event.split(" ")[2] ?? "", "base64").includes("datagram")),
    );
    expect(findings).toMatchObject({ damaged: 0, repeated: 0 });
    const first = Number(events[0]?.split(" ")[0]);
    const last = Number(events.at(-1)?.split(" ")[0]);
    const missing = findings.gaps().reduce((sum, { from, to }) => sum + to - from, 0);
    expect(missing).toBe(last - first + 1 - events.length);
  });

  test("cut to a snap length, re-timed, reordered, deduplicated, commented", async () => {
    await story(f);
    await f.engine.close();
    tool("editcap", "-s", "100", f.file, out());
    expect(read(out()).findings).toMatchObject({ damaged: 0 });
    expect(read(out()).findings.cut).toBeGreaterThan(0);
    tool("editcap", "-t", "-3600", f.file, out());
    expect(read(out()).events).toEqual(seen(f));
    expect(read(out()).findings.backwards).toBeGreaterThan(0);
    tool("reordercap", f.file, out());
    expect(read(out()).events.toSorted()).toEqual(seen(f).toSorted());
    tool("editcap", "-a", "9:a comment", f.file, out());
    expect(read(out()).events).toEqual(seen(f));
    expect(isNoted(read(out()))).toBe(false);
  });

  test("split between the packets of one event: the half says that it is one", async () => {
    await story(f, 100_000);
    await f.engine.close();
    tool("editcap", "-c", "1", f.file, out());
    const parts = fs.readdirSync(f.folder).filter((name) => name.startsWith("out_"));
    expect(parts.length).toBeGreaterThan(5);
    const events = parts.toSorted().flatMap((name) => {
      try {
        return [...read(join(f.folder, name)).events];
      } catch {
        // A piece of acknowledgements only.
        return [];
      }
    });
    const data = (list: readonly string[]) =>
      Buffer.concat(list.map((event) => Buffer.from(event.split(" ")[2] ?? "", "base64"))).length;
    expect(data(events)).toBe(data(seen(f)));
  });
});
