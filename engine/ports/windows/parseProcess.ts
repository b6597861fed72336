// What PowerShell tells of one process (Win32_Process) as JSON.

import * as v from "valibot";
import type { ProcessFacts } from "../../../shared/model/machineSocket.ts";

/** UTF-16 units of a command line that are told. */
const LONGEST_COMMAND = 4096;

export function processScript(pid: number): string {
  return [
    "[Console]::OutputEncoding=[Text.UTF8Encoding]::new()",
    `$p=Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}'`,
    "$o=Invoke-CimMethod -InputObject $p -MethodName GetOwner",
    "$s=if($p.CreationDate){([DateTimeOffset]$p.CreationDate).ToUnixTimeMilliseconds()}",
    "ConvertTo-Json -Compress @{name=$p.Name;command=$p.CommandLine;parent=$p.ParentProcessId;user=$o.User;started=$s}",
  ].join(";");
}

const answer = v.object({
  name: v.string(),
  command: v.nullable(v.string()),
  parent: v.nullable(v.number()),
  user: v.nullable(v.string()),
  started: v.nullable(v.number()),
});

/** Null where there is no such process. */
export function parseProcess(pid: number, output: string): ProcessFacts | null {
  let told: unknown;
  try {
    told = JSON.parse(output.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  const parsed = v.safeParse(answer, told);
  if (!parsed.success) return null;
  const { name, command, parent, user, started } = parsed.output;
  return {
    ...{ pid, name: name.replace(/\.exe$/i, ""), user, parent, startedAt: started },
    command: (command ?? "").slice(0, LONGEST_COMMAND),
  };
}
