// `portscope watch`: real programs under strace, as a person watches them.

import { readFileSync, symlinkSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startPortscope, startProgram } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { hasTool, pathOf } from "../support/tools.ts";
import { programs, run } from "./programs.ts";

const PROGRAMS = join(import.meta.dirname, "../watch/programs");
const runs = process.platform === "linux" && hasTool("strace") && hasTool("python3");

describe.skipIf(!runs)("watch", () => {
  test("rows beside the program's own output; its exit code; what a filter chooses; recorded, and read", async () => {
    const folder = await tempFolder();
    const recording = join(folder.path, "calls.pcapng");
    const taken = join(PROGRAMS, "taken_port.py");
    const program = run(
      ...["watch", "--record", recording, "--filter", "failed and pid > 1"],
      ...["--", "python3", taken],
    );
    expect(await program.exit).toBe(3);
    expect(program.output("stdout")).toMatch(/^\[Errno 98\]/);
    const rows = program.output("stderr").split("\n");
    expect(rows[0]).toMatch(
      /^\d\d:\d\d:\d\d\.\d{6} python3\[\d+\] #2 bind 127\.0\.0\.1:\d+ failed: EADDRINUSE .* \(\d+ µs\)$/,
    );
    expect(rows.find((row) => row.includes("#2 getpeername"))).toMatch(/failed: ENOTCONN/);
    const read = run(
      ...[
        "read",
        recording,
        "--filter",
        'syscall == "listen" and process == "python3" and duration < 10',
      ],
      ...["--columns", "process,fd,syscall,call"],
    );
    expect(await read.exit).toBe(0);
    expect(read.output("stdout")).toBe("process\tfd\tsyscall\tcall\npython3\t3\tlisten\tlisten\n");
    await folder.remove();
  });

  test("a process that runs, and goes on when watching ends", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const client = `import socket, sys\nfor line in sys.stdin:\n c = socket.create_connection(("127.0.0.1", ${port}))\n c.close()\n print("done", flush=True)\n`;
    const program = startProgram("python3", ["-c", client]);
    programs.push(program);
    const watched = run("watch", "--pid", String(program.pid), "--format", "json");
    // It is told of nothing until it is watched: again and again until a row comes.
    const again = setInterval(() => program.write("\n"), 100);
    await watched.line("stdout", /"call":"connect"/);
    clearInterval(again);
    watched.kill("SIGINT");
    expect(await watched.exit).toBe(0);
    const before = program.output("stdout").length;
    program.write("\n");
    await expect.poll(() => program.output("stdout").length).toBeGreaterThan(before);
    server.close();
  });

  test("a signal ends the program, or leaves it", async () => {
    const sleeper =
      'import socket, time\ns = socket.socket()\nprint("on", flush=True)\ntime.sleep(60)\n';
    const ended = run("watch", "--", "python3", "-c", sleeper);
    await ended.line("stdout", /^on/);
    ended.kill("SIGTERM");
    expect(await ended.exit).toBe(128 + 15);
    const left = run("watch", "--at-stop", "leave", "--", "python3", "-c", sleeper);
    await left.line("stdout", /^on/);
    const row = await left.line("stderr", / #1 socket /);
    const pid = Number(/\[(\d+)\]/.exec(row)?.[1]);
    left.kill("SIGTERM");
    await expect.poll(() => readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/TracerPid:\t0/);
    process.kill(pid, "SIGKILL");
    await left.exit;
  });

  test("strace that is killed is told of; no socket is said to be closed", async () => {
    const sleeper =
      'import socket, sys\ns = socket.socket()\nprint("on", flush=True)\nsys.stdin.read()\n';
    const lost = run("watch", "--", "python3", "-c", sleeper);
    await lost.line("stdout", /^on/);
    const pid = Number(/\[(\d+)\]/.exec(await lost.line("stderr", / #1 socket /))?.[1]);
    const tracer = /^TracerPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    process.kill(Number(tracer), "SIGKILL");
    expect(await lost.exit).toBe(1);
    expect(lost.output("stderr")).toContain("strace was ended by something else");
    expect(lost.output("stderr")).not.toContain("close");
    process.kill(pid, "SIGKILL");
  });

  test("says how to install strace, and what else is in the way", async () => {
    const folder = await tempFolder();
    symlinkSync(pathOf("mkfifo"), join(folder.path, "mkfifo"));
    const without = startPortscope(["watch", "--", "true"], { ...process.env, PATH: folder.path });
    programs.push(without);
    expect(await without.exit).toBe(1);
    expect(without.output("stderr")).toMatch(/strace.* is not installed.* apt install strace/);
    await folder.remove();
    const gone = run("watch", "--pid", "4194303");
    expect(await gone.exit).toBe(1);
    expect(gone.output("stderr")).toMatch(/process 4194303 cannot be watched: .*No such process/);
    const neither = run("watch");
    expect(await neither.exit).toBe(2);
  });
});
