// The program in lines of `name: key=value`, for whoever is to help with a fault: versions, system, limits, counts, the end of
// the log. The same in every language; nothing in it says what was sent, to whom, or whose machine this is.

import * as os from "node:os";
import type { HostInfo } from "../../shared/model/host.ts";
import type { EngineFacts } from "../../shared/model/program.ts";
import { redact, type Private } from "./redact.ts";

export interface ProgramDescription {
  readonly host: { readonly version: string; readonly kind: HostInfo["kind"] | "command-line" };
  /** Null where no engine runs. */
  readonly engine: EngineFacts | null;
  /** The end of the log. */
  readonly log: readonly string[];
  /** What else is known, as lines of the same form. */
  readonly more?: readonly string[];
}

/** Ends with a line break. */
export function describeProgram({ host, engine, log, more = [] }: ProgramDescription): string {
  const lines = [
    line("portscope", { version: host.version, kind: host.kind }),
    line("versions", { ...picked(process.versions, VERSIONS) }),
    line("system", {
      platform: process.platform,
      arch: process.arch,
      release: os.release(),
      cores: os.availableParallelism(),
      memory: os.totalmem(),
      free: os.freemem(),
    }),
    line("process", { uptime: Math.round(process.uptime()), ...process.memoryUsage() }),
    line("locale", { language: Intl.DateTimeFormat().resolvedOptions().locale }),
    ...(engine === null ? [] : engineLines(engine)),
    ...more,
    line("log", { lines: log.length }),
    ...log.map((each) => `  ${each}`),
  ];
  return `${redact(lines.join("\n"), thisPerson())}\n`;
}

const VERSIONS = ["node", "v8", "uv", "openssl", "electron", "chrome"] as const;

function engineLines({ bounds, totals, sockets, recording, clients }: EngineFacts) {
  return [
    line("limits", { ...bounds }),
    line("totals", { ...totals }),
    line("clients", { connected: clients }),
    line("recording", { ...recording }),
    ...Object.entries(sockets).map(([kind, count]) => line("sockets", { [kind]: count })),
  ];
}

function line(name: string, values: Readonly<Record<string, unknown>>): string {
  const told = Object.entries(values).map(([key, value]) => ` ${key}=${String(value)}`);
  return `${name}:${told.join("")}`;
}

function picked(from: Readonly<Record<string, string | undefined>>, names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])),
  );
}

/** Whose home and name are to be left out. */
export function thisPerson(): Private {
  return { home: told(os.homedir), user: told(() => os.userInfo().username) };
}

/** Throws in a container whose user has no entry. */
function told(ask: () => string): string {
  try {
    return ask();
  } catch {
    return "";
  }
}
