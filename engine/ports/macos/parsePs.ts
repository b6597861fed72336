// `ps -ww -o ppid=,user=,lstart=,command= -p PID`, the date in C's words: `1 root Mon Nov 30 12:04:07 2026 /usr/sbin/x -f`.

import { basename } from "node:path";
import type { ProcessFacts } from "../../../shared/model/machineSocket.ts";

const LINE = /^\s*(\d+)\s+(\S+)\s+\w{3}\s+(\w{3})\s+(\d+)\s+(\d+:\d+:\d+)\s+(\d{4})\s+(.*)$/s;
/** UTF-16 units of a command line that are told. */
const LONGEST_COMMAND = 4096;

/** Null where that is no such line. Times are this machine's. */
export function parsePs(pid: number, output: string): ProcessFacts | null {
  const match = LINE.exec(output);
  if (match === null) return null;
  const [, parent = "", user = "", month = "", day = "", time = "", year = "", command = ""] =
    match;
  const startedAt = Date.parse(`${month} ${day} ${year} ${time}`);
  const [program = ""] = command.trim().split(" ");
  return {
    ...{ pid, name: basename(program), command: command.trim().slice(0, LONGEST_COMMAND), user },
    startedAt: Number.isNaN(startedAt) ? null : startedAt,
    parent: Number(parent),
  };
}
