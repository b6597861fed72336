/** How a report looks. Both themes reach 4.5 : 1; on paper it is black on white, all of it open. */
// not for people: CSS.
export const reportStyle = `
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --ground: #fff; --field: #f6f8fa; --good: #116329; --bad: #a40e26; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #9198a1; --line: #3d444d; --ground: #0d1117; --field: #161b22; --good: #56d364; --bad: #ff7b72; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 24px; background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 20px; font-weight: 600; overflow-wrap: anywhere; }
h2 { display: inline; font-size: 14px; font-weight: 600; }
header { margin-bottom: 16px; }
header p { margin: 4px 0 0; }
.about, summary span:not(.mark), th { color: var(--quiet); }
.about { overflow-wrap: anywhere; }
.verdict { font-weight: 600; }
.passed .mark, .verdict.passed, details:not(:has(.failed)) > summary .mark { color: var(--good); }
.failed .mark, .verdict.failed, .reason, details:has(.failed) > summary .mark { color: var(--bad); }
details { border-top: 1px solid var(--line); padding: 8px 0; }
summary { cursor: pointer; padding: 4px 0; }
summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 4px 0 8px; }
th, td { padding: 3px 8px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 400; }
th:first-child { width: 9rem; }
th:last-child { width: 8rem; }
td:first-child { color: var(--quiet); font-variant-numeric: tabular-nums; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
code, pre { font: 12px/1.5 ui-monospace, "Cascadia Mono", Consolas, monospace; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.reason { margin: 4px 0; font-weight: 600; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; padding-bottom: 4px; }
figure { margin: 0; min-width: 0; padding: 8px; background: var(--field); border: 1px solid var(--line); }
figcaption { margin-bottom: 4px; color: var(--quiet); }
@media (max-width: 40rem) { body { padding: 12px; } .sides { grid-template-columns: 1fr; } th:first-child, th:last-child { width: 5rem; } }
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #444; --line: #999; --ground: #fff; --field: #fff; --good: #000; --bad: #000; }
  body { max-width: none; padding: 0; font-size: 11px; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr, figure { break-inside: avoid; }
}
`;
