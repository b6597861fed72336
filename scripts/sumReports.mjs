// Adds up checks and test reports, names what failed, prints the last line of a run and fails when anything failed.
//
//     node scripts/sumReports.mjs CHECKS_PASSED CHECKS_FAILED REPORT…     # REPORT.json and REPORT.code

import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** So many lines of what a failed test said are shown. */
const LINES_OF_A_FAILURE = 12;

const [checksPassed, checksFailed, ...reports] = process.argv.slice(2);
const sum = { passed: Number(checksPassed), failed: Number(checksFailed), skipped: 0 };
for (const report of reports) add(report);

const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed${skipped}\n`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** @param {string} report */
function add(report) {
  const code = Number(read(`${report}.code`) ?? "1");
  const counted = /** @type {Report | null} */ (JSON.parse(read(`${report}.json`) ?? "null"));
  for (const file of counted?.testResults ?? []) tell(file);
  const failed = counted?.numFailedTests ?? 0;
  sum.passed += counted?.numPassedTests ?? 0;
  sum.skipped += (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0);
  // A suite that broke outside its tests (no report, a leak, an unhandled rejection) failed all the same.
  sum.failed += failed === 0 && code !== 0 ? 1 : failed;
}

/**
 * What failed in one file, so that the end of a long output tells it.
 *
 * @param {TestFile} file
 */
function tell(file) {
  const failures = file.assertionResults.filter(({ status }) => status === "failed");
  if (failures.length === 0 && file.status === "failed") say(file.name, file.message ?? "");
  for (const { fullName, failureMessages } of failures) {
    say(`${file.name} > ${fullName}`, failureMessages.join("\n"));
  }
  const again = file.assertionResults.filter(
    ({ status, failureMessages }) => status === "passed" && (failureMessages?.length ?? 0) > 0,
  );
  for (const { fullName, failureMessages } of again) {
    say(`${file.name} > ${fullName}`, failureMessages.join("\n"), "PASSED WHEN TRIED AGAIN");
  }
}

/**
 * @param {string} name
 * @param {string} message
 */
function say(name, message, how = "FAILED") {
  const lines = stripVTControlCharacters(message).split("\n").slice(0, LINES_OF_A_FAILURE);
  process.stdout.write(`\n${how}: ${name}\n${lines.map((line) => `  ${line}\n`).join("")}`);
}

/**
 * What is read of vitest's report.
 *
 * @typedef {{ numFailedTests: number; numPassedTests: number; numPendingTests: number; numTodoTests: number;
 *   testResults: TestFile[] }} Report
 *
 * @typedef {{ name: string; status: string; message?: string;
 *   assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }} TestFile
 */

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
