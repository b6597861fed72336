// Why a program cannot be watched, and what helps.

import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { refusal, type Refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";

export function notInstalled(): Refusal {
  return refusal("NO_STRACE", said("watch.noStrace"), said("watch.installStrace"));
}

export function onlyLinux(): Refusal {
  return refusal("ONLY_LINUX", said("watch.onlyLinux"), said("watch.useLinux"));
}

/** `message`: in the words of the program that failed. */
export function cannotBegin(message: string): Refusal {
  return refusal("CANNOT_WATCH", said("watch.cannotBegin", { message }), "");
}

/** Ending of a process that could not be watched, in strace's words. */
export function cannotAttach(pid: number, message: string): Refusal {
  const plain = lastOf(message);
  const next = /not permitted/i.test(plain) ? howToPermit() : said("watch.lookAtPid");
  return refusal("CANNOT_WATCH", said("watch.cannotAttach", { pid, message: plain }), next);
}

/** Whether programs may be watched here at all: null, or why not. Runs strace on a program that ends at once. */
export function whyForbidden(): Refusal | null {
  const tried = spawnSync("strace", ["-o", "/dev/null", "-e", "trace=none", "true"], {
    encoding: "utf8",
  });
  if (tried.error !== undefined) return notInstalled();
  const message = lastOf(tried.stderr);
  if (tried.status === 0 || message === "") return null;
  return refusal("CANNOT_WATCH", said("watch.cannotBegin", { message }), howToPermit());
}

function lastOf(text: string): string {
  return (
    text
      .trim()
      .split("\n")
      .at(-1)
      ?.replace(/^strace: /, "") ?? ""
  );
}

function howToPermit() {
  const scope = yamaScope();
  if (scope >= 2) return said("watch.yamaForbids", { scope });
  return scope === 1 ? said("watch.yamaChildrenOnly") : said("watch.containerForbids");
}

/** ptrace(2): 1 only children, 2 only root, 3 nobody; 0 where nothing says so. */
function yamaScope(): number {
  try {
    return Number(fs.readFileSync("/proc/sys/kernel/yama/ptrace_scope", "utf8")) || 0;
  } catch {
    return 0;
  }
}
