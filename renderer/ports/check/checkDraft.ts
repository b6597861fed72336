// What a person wants checked, as it is typed; and as the engine is asked.

import type { CallInput } from "../../../shared/contract/commands.ts";
import {
  CHECK_BOUNDS,
  CHECK_PROBES,
  USUAL_CHECK,
  USUAL_GREETING,
  type CheckProbe,
} from "../../../shared/model/portCheck.ts";
import { parsePortList } from "../../../shared/ports/portList.ts";
import { checkRecord } from "../../../shared/util/check.ts";
import { said, type Text } from "../../../shared/words/said.ts";

/** Numbers as they are typed; nothing: none. */
export interface CheckDraft {
  readonly protocol: "tcp" | "udp";
  readonly host: string;
  readonly ports: string;
  readonly timeout: string;
  readonly atOnce: string;
  readonly perSecond: string;
  readonly greeting: string;
  readonly tls: boolean;
  readonly probe: CheckProbe;
  readonly every: string;
  readonly count: string;
}

export const USUAL_DRAFT: CheckDraft = {
  ...{ protocol: "tcp", host: "127.0.0.1", ports: "1-1024", tls: false, probe: "usual" },
  ...{ timeout: String(USUAL_CHECK.timeout), atOnce: String(USUAL_CHECK.atOnce), perSecond: "" },
  ...{ greeting: String(USUAL_GREETING), every: "", count: "" },
};

const MOST_COUNT = 1_000_000_000;

/** Of what was remembered; null where it is not one. */
export function fitDraft(value: unknown): CheckDraft | null {
  const record = checkRecord(value);
  if (record === null) return null;
  const text = (name: keyof CheckDraft): string => {
    const found = record[name];
    const usual = USUAL_DRAFT[name];
    return typeof found === "string" ? found.slice(0, 1000) : String(usual);
  };
  return {
    protocol: record["protocol"] === "udp" ? "udp" : "tcp",
    ...{ host: text("host"), ports: text("ports"), timeout: text("timeout") },
    ...{ atOnce: text("atOnce"), perSecond: text("perSecond"), greeting: text("greeting") },
    ...{ every: text("every"), count: text("count"), tls: record["tls"] === true },
    probe: CHECK_PROBES.find((name) => name === record["probe"]) ?? "usual",
  };
}

export type ReadDraft =
  | { readonly ok: true; readonly order: CallInput<"startCheck"> }
  | { readonly ok: false; readonly field: keyof CheckDraft; readonly problem: Text };

interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

type NumberField = "timeout" | "atOnce" | "perSecond" | "greeting" | "every" | "count";

const NUMBERS: readonly (readonly [NumberField, Bounds, mayLack: boolean])[] = [
  ["timeout", CHECK_BOUNDS.timeout, false],
  ["atOnce", CHECK_BOUNDS.atOnce, false],
  ["perSecond", CHECK_BOUNDS.perSecond, true],
  ["greeting", CHECK_BOUNDS.greeting, false],
  ["every", CHECK_BOUNDS.every, true],
  ["count", { lowest: 1, highest: MOST_COUNT }, true],
];

/** What is wrong first, in the order of the form. */
export function readDraft(draft: CheckDraft): ReadDraft {
  const host = draft.host.trim().replace(/^\[(.*)\]$/, "$1");
  if (host === "") return { ok: false, field: "host", problem: said("portCheck.noHost") };
  const list = parsePortList(draft.ports);
  if (!list.ok) return { ok: false, field: "ports", problem: list.problem };
  const numbers = new Map<NumberField, number | null>();
  for (const [field, bounds, mayLack] of NUMBERS) {
    const typed = draft[field].trim();
    const value = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
    if (typed === "" && mayLack) numbers.set(field, null);
    else if (value >= bounds.lowest && value <= bounds.highest) numbers.set(field, value);
    else return { ok: false, field, problem: said("portCheck.wholeFrom", { ...bounds }) };
  }
  const of = (field: NumberField): number | null => numbers.get(field) ?? null;
  const every = of("every");
  if (every !== null && list.ports.length > 1)
    return { ok: false, field: "ports", problem: said("ports.onePortRepeated") };
  const { protocol, tls, probe } = draft;
  return {
    ok: true,
    order: {
      ...{ protocol, host, ports: draft.ports.trim(), probe, every, perSecond: of("perSecond") },
      ...{ timeout: of("timeout") ?? USUAL_CHECK.timeout, tls: tls && protocol === "tcp" },
      ...{ atOnce: of("atOnce") ?? USUAL_CHECK.atOnce, greeting: of("greeting") ?? 0 },
      count: every === null ? null : of("count"),
    },
  };
}
