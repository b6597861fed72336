// The results of a check as rows, and as text for elsewhere.

import { toEscapes } from "../../../shared/format/escapes.ts";
import { formatIsoTime, formatLocalTime } from "../../../shared/format/time.ts";
import { isReached, type CheckResult } from "../../../shared/model/portCheck.ts";
import { checkRecord } from "../../../shared/ports/checkRecord.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import type { Wording } from "../../../shared/words/wording.ts";
import type { CheckOnly } from "./checkState.ts";

export interface CheckColumn {
  readonly id: "time" | "address" | "port" | "result" | "took" | "says" | "secure";
  readonly head: Text;
  readonly right?: boolean;
  /** Of a grid's track. */
  readonly width: string;
  readonly text: (result: CheckResult, t: Wording) => string;
}

/** Bytes of a greeting that a row shows. */
const SHOWN = 80;

export const CHECK_COLUMNS: readonly CheckColumn[] = [
  {
    ...{ id: "time", head: said("portCheck.time"), width: "16ch" },
    text: ({ time }) => formatLocalTime(time),
  },
  {
    ...{ id: "address", head: said("portCheck.address"), width: "minmax(12ch, 1fr)" },
    text: ({ at }) => at.address,
  },
  {
    ...{ id: "port", head: said("portCheck.port"), width: "6ch", right: true },
    text: ({ at }) => String(at.port),
  },
  {
    ...{ id: "result", head: said("portCheck.result"), width: "12ch" },
    text: ({ reach }, t) => t(`ports.reach_${reach}`),
  },
  {
    ...{ id: "took", head: said("portCheck.took"), width: "10ch", right: true },
    text: ({ ms }, t) => t("ports.inMs", { ms }),
  },
  {
    ...{ id: "says", head: said("portCheck.says"), width: "minmax(16ch, 2fr)" },
    text: saysOf,
  },
  {
    ...{ id: "secure", head: said("portCheck.secure"), width: "minmax(12ch, 1.5fr)" },
    text: tlsOf,
  },
];

function saysOf({ failure, spoke, bytes }: CheckResult, t: Wording): string {
  if (failure !== null) return `${failure.code} ${t.text(failure.sentence)}`;
  const said = bytes === null ? "" : toEscapes(bytes.subarray(0, SHOWN));
  const more = bytes !== null && bytes.length > SHOWN ? " …" : "";
  return [spoke?.toUpperCase() ?? "", said + more].filter((part) => part !== "").join(" ");
}

function tlsOf({ tls }: CheckResult, t: Wording): string {
  if (tls === null) return "";
  if (!tls.ok) return t("ports.noTls", { code: tls.code });
  return [tls.version, tls.cipher, tls.subject].filter((part) => part !== "").join(" ");
}

export function shownResults(
  results: readonly CheckResult[],
  only: CheckOnly,
): readonly CheckResult[] {
  return only === "all" ? results : results.filter(isReached);
}

/** With tabs between cells, as the table shows them. */
export function resultsText(results: readonly CheckResult[], t: Wording): string {
  const lines = results.map((result) =>
    CHECK_COLUMNS.map(({ text }) => text(result, t)).join("\t"),
  );
  return [CHECK_COLUMNS.map(({ head }) => t.text(head)).join("\t"), ...lines].join("\n");
}

/** RFC 4180. */
export function resultsCsv(results: readonly CheckResult[], t: Wording): string {
  const lines = results.map((result) => {
    const { time, at, reach, ms } = result;
    const cells = [formatIsoTime(time), at.address, String(at.port), reach, ms.toFixed(3)];
    return [...cells, saysOf(result, t), tlsOf(result, t)].map(csvCell).join(",");
  });
  // not for people: names of columns, for programs.
  return ["time,address,port,reach,ms,says,tls", ...lines, ""].join("\r\n");
}

/** What a table calculator would take for a formula is text. */
function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A line of JSON for each, as `portscope check --format json` prints them. */
export function resultsJson(results: readonly CheckResult[], t: Wording): string {
  const writing = {
    text: (text: Text) => t.text(text),
    base64: (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)),
  };
  return results
    .map((result) => `${JSON.stringify(checkRecord(result, result.time, writing))}\n`)
    .join("");
}
