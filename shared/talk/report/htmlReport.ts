// A report for a person: one page by itself, without a script and without anything from elsewhere, in light and dark, to be read on a
// screen and on paper. What a peer said is text, never markup.

import { visibleText } from "../../format/controlPictures.ts";
import { toEscapes } from "../../format/escapes.ts";
import { hexDump } from "../../format/hex.ts";
import { formatIsoTime } from "../../format/time.ts";
import type { RunProblem, StepProblem } from "../../model/running.ts";
import type { Wording } from "../../words/wording.ts";
import { reportStyle } from "./reportStyle.ts";
import type { ReportedNote, ReportedRun, RunReport } from "./RunReport.ts";

/** Bytes of what came that are shown. */
const MAX_GOT = 16 * 1024;

export function htmlReport(report: RunReport, t: Wording): string {
  const { name, file, runs } = report;
  const failed = runs.filter(({ problem }) => problem !== null).length;
  const verdict = t("talk.reportVerdict", { runs: runs.length, failed });
  const first = runs.reduce((least, { startedAt }) => Math.min(least, startedAt), Infinity);
  // not for people: markup, whose words are keys.
  return `<!doctype html>
<html lang="${escaped(t.tongue.tag)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${name}: ${verdict}`)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${escaped(name)}</h1>
<p class="verdict ${failed === 0 ? "passed" : "failed"}">${mark(failed === 0)} ${escaped(verdict)}</p>
<p class="about">${escaped(file)}${Number.isFinite(first) ? ` · <time>${formatIsoTime(first)}</time>` : ""}</p>
</header>
<main>
${runs.map((run) => runSection(run, report, t)).join("\n")}
</main>
</body>
</html>
`;
}

function runSection(run: ReportedRun, report: RunReport, t: Wording): string {
  const { number, problem, steps, startedAt, endedAt, notes, omitted } = run;
  const passed = problem === null;
  const title = t("talk.reportRun", { number });
  const about = t("talk.reportSteps", { steps });
  const isOnly = report.runs.length === 1;
  // Of many the failed ones stand open.
  return `<details${isOnly || !passed ? " open" : ""}>
<summary>${mark(passed)} <h2>${escaped(title)}</h2> <span>${escaped(about)} · ${duration(endedAt - startedAt, t)}</span></summary>
${problem !== null && notes.every((note) => !isFailed(note)) ? problemOf(problem, t) : ""}
<table>
<thead><tr><th scope="col">${t("talk.reportPlace")}</th><th scope="col">${t("talk.reportStep")}</th><th scope="col" class="number">${t("talk.reportTook")}</th></tr></thead>
<tbody>
${notes.map((note) => noteRow(note, report, t)).join("\n")}
</tbody>
</table>
${omitted === 0 ? "" : `<p class="about">${escaped(t("talk.reportOmitted", { omitted }))}</p>`}
</details>`;
}

function noteRow(note: ReportedNote, { sourceOf }: RunReport, t: Wording): string {
  if (note.kind === "log")
    return `<tr class="log"><td></td><td colspan="2"><pre>${escaped(note.text)}</pre></td></tr>`;
  const { line, file = null, path, does, problem, startedAt, endedAt } = note;
  const source = sourceOf(line, file) ?? does;
  const place = `${file === null ? "" : `${file}:`}${line}`;
  const row = `<tr class="${problem === null ? "passed" : "failed"}"><td title="${escaped(path)}">${escaped(place)}</td><td>${mark(problem === null)} <code>${escaped(source)}</code></td><td class="number">${duration(endedAt - startedAt, t)}</td></tr>`;
  if (problem === null) return row;
  return `${row}\n<tr class="failed"><td></td><td colspan="2">${problemOf(problem, t)}</td></tr>`;
}

/** What was expected beside what came. */
function problemOf(problem: StepProblem | RunProblem, t: Wording): string {
  const { reason, expected, got, failure } = problem;
  const code = failure?.code ?? "";
  const said = `<p class="reason">${escaped(`${code === "" ? "" : `${code}: `}${t.text(reason)}`)}</p>`;
  const sides = [
    ...(expected === null ? [] : [side(t("talk.reportExpected"), expected)]),
    ...(got === null ? [] : [side(t("talk.reportCame"), shown(got, t))]),
  ];
  return sides.length === 0 ? said : `${said}<div class="sides">${sides.join("")}</div>`;
}

function side(title: string, text: string): string {
  return `<figure><figcaption>${escaped(title)}</figcaption><pre>${escaped(text)}</pre></figure>`;
}

/** Text with escapes, a line each; bytes that are mostly none as a dump. */
function shown(bytes: Uint8Array, t: Wording): string {
  if (bytes.length === 0) return t("talk.gotNothing");
  const head = bytes.subarray(0, MAX_GOT);
  const text = toEscapes(head);
  const escapes = text.match(/\\x/g)?.length ?? 0;
  const told = escapes * 4 <= head.length ? text.replaceAll("\\n", "\\n\n") : hexDump(head);
  const more = bytes.length - head.length;
  return `${told.trimEnd()}${more === 0 ? "" : `\n${t("talk.reportMore", { bytes: more })}`}`;
}

/** A shape and a word, not a colour alone. */
function mark(passed: boolean): string {
  return `<span class="mark" aria-hidden="true">${passed ? "✓" : "✕"}</span>`;
}

function isFailed(note: ReportedNote): boolean {
  return note.kind === "step" && note.problem !== null;
}

/** Of µs. */
function duration(micros: number, t: Wording): string {
  const ms = micros / 1000;
  return escaped(`${t.tongue.number(ms < 10 ? Math.round(ms * 100) / 100 : Math.round(ms))} ms`);
}

/** Inert: control characters are shown, nothing is markup. */
function escaped(text: string): string {
  return visibleText(text, { keepLines: true })
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
