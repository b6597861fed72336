// What a check says: a line for each port, a summary.

import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { PortCheck } from "../../shared/model/portCheck.ts";
import { checkRecord } from "../../shared/ports/checkRecord.ts";
import { inertJson } from "../terminal.ts";
import { t } from "../wording.ts";
import type { CheckTarget } from "./checkTarget.ts";

export function checkLine(check: PortCheck): string {
  const { at, reach, ms, bytes, spoke, tls, failure } = check;
  const parts = [formatEndpoint(at), t(`ports.reach_${reach}`), t("ports.inMs", { ms })];
  if (failure !== null && reach !== "refused" && failure.code !== "") parts.push(failure.code);
  if (spoke !== null) parts.push(spoke.toUpperCase());
  else if (bytes !== null) parts.push(shortText(bytes));
  if (tls !== null)
    parts.push(
      tls.ok
        ? [tls.version, tls.cipher, tls.subject].filter((part) => part !== "").join(" ")
        : t("ports.noTls", { code: tls.code }),
    );
  return parts.join("  ");
}

/** Its first line, as text, what does not print as escapes. */
function shortText(bytes: Uint8Array): string {
  const text = JSON.stringify(new TextDecoder("latin1").decode(bytes.subarray(0, SHOWN)));
  return bytes.length > SHOWN ? `${text} …` : text;
}
const SHOWN = 80;

export function checkJson(check: PortCheck): string {
  const record = checkRecord(check, Date.now() * 1000, {
    text: (text) => t.text(text),
    base64: (bytes) => Buffer.from(bytes).toString("base64"),
  });
  return inertJson(JSON.stringify(record));
}

export function summaryLine(
  { host }: CheckTarget,
  results: readonly PortCheck[],
  { of, ms }: { readonly of: number; readonly ms: number },
): string {
  const counts = new Map<PortCheck["reach"], number>();
  for (const { reach } of results) counts.set(reach, (counts.get(reach) ?? 0) + 1);
  const kinds = Array.from(counts, ([reach, count]) => `${count} ${t(`ports.reach_${reach}`)}`);
  return t("ports.checked", { host, done: results.length, of, kinds, ms });
}

/** Losses and times of one port that was checked again and again. */
export function repeatedLines(
  results: readonly PortCheck[],
  { sent, reached }: { readonly sent: number; readonly reached: number },
): readonly string[] {
  const times = results
    .filter(({ reach }) => reach === "open" || reach === "answered")
    .map(({ ms }) => ms)
    .toSorted((a, b) => a - b);
  const lost = t("ports.losses", { sent, reached, share: (sent - reached) / sent });
  const [first] = times;
  if (first === undefined) return [lost];
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
  return [
    lost,
    t("ports.times", {
      least: first,
      mean,
      median: at(0.5),
      p99: at(0.99),
      most: times.at(-1) ?? 0,
    }),
  ];
}
