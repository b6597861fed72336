// Results as a Markdown table that also reads well on a terminal.

import { isMet, type Result } from "../Benchmark.ts";

const HEAD = ["Benchmark", "Portscope", "Held against", "Ratio", "Target", "Met"];

export function formatTable(results: readonly Result[]): string {
  const rows = [HEAD, ...results.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  const [head = "", ...body] = rows.map(line);
  return [head, rule, ...body].join("\n");
}

function cells(result: Result): string[] {
  const { what, ours, against, ratio, target, also = [] } = result;
  const conditions = also.map((condition) => condition.what);
  const bound =
    target === null ? [] : "least" in target ? [`≥ ${target.least}`] : [`≤ ${target.most}`];
  const wanted = [...bound, ...conditions];
  return [
    what,
    ours,
    against,
    Number.isNaN(ratio) ? "–" : ratio.toFixed(ratio < 100 ? 2 : 0),
    wanted.length === 0 ? "–" : wanted.join(", "),
    wanted.length === 0 ? "–" : isMet(result) ? "yes" : "NO",
  ];
}
