// Adds up checks and test reports, prints the last line of a run and fails when anything failed.
//
//     node scripts/sumReports.mjs CHECKS_PASSED CHECKS_FAILED REPORT…     # REPORT.json and REPORT.code

import { readFileSync } from "node:fs";

const [checksPassed, checksFailed, ...reports] = process.argv.slice(2);
const sum = { passed: Number(checksPassed), failed: Number(checksFailed), skipped: 0 };
for (const report of reports) add(report);

const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed${skipped}\n`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** @param {string} report */
function add(report) {
  const code = Number(read(`${report}.code`) ?? "1");
  const counted = /** @type {Record<string, number> | null} */ (
    JSON.parse(read(`${report}.json`) ?? "null")
  );
  const failed = counted?.numFailedTests ?? 0;
  sum.passed += counted?.numPassedTests ?? 0;
  sum.skipped += (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0);
  // A suite that broke outside its tests (no report, a leak, an unhandled rejection) failed all the same.
  sum.failed += failed === 0 && code !== 0 ? 1 : failed;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
