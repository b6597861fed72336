// A page for each failure that has words of its own: what it means, where, what to do, what may be behind it.

import { getSystemErrorMap } from "node:util";
import { causesOf } from "../../../shared/failure/causesOf.ts";
import { EXPLAINED_CODES, explainFailure } from "../../../shared/failure/explain.ts";
import { shortFailure } from "../../../shared/failure/shortFailure.ts";
import { CALLS } from "../../../shared/model/event.ts";
import { SOCKET_KINDS } from "../../../shared/options.ts";
import { code, plain, table } from "./markdown.mjs";

/** @typedef {import("./Speech.ts").Speech} Speech */
/** @typedef {import("../../../shared/failure/FailureContext.ts").FailureContext} FailureContext */
/** @typedef {import("../../../shared/model/socket.ts").SocketKind} SocketKind */

/** Examples of what stands at an address. */
const PORT = "127.0.0.1:9000";
const PATH = "/tmp/app.sock";

/** What the system may know beyond its code. @type {readonly FailureContext["found"][]} */
const FOUND = [
  undefined,
  { what: "time-wait", seconds: 60 },
  { what: "ending" },
  { what: "other-user", uid: 1000 },
  { what: "stale-socket", path: PATH },
  { what: "other-file" },
  { what: "no-folder", folder: "/tmp/app" },
  { what: "pair-in-use", source: "127.0.0.1:5000" },
];

/** As the system and Node name them. */
const SYSCALLS = ["bind", "listen", "connect", "send", "write", "recv", "open"];

/** The codes, those that Portscope has of its own last. */
export const ERROR_CODES = [...EXPLAINED_CODES].toSorted(
  (a, b) =>
    Number(a.startsWith("PORTSCOPE")) - Number(b.startsWith("PORTSCOPE")) || (a < b ? -1 : 1),
);

/** The name of a code's page. @param {string} errorCode */
export const pageOfError = (errorCode) => `errors/${errorCode.toLowerCase()}`;

/** @param {string} errorCode @param {Speech} speech */
export function errorPage(errorCode, { t, labels }) {
  const words = wordsOf(errorCode);
  const where = words.length > 1;
  const rows = words.map(({ failure, kinds }) => [
    ...(where ? [kinds.map((kind) => labels.kinds[kind]).join(", ")] : []),
    plain(t.text(failure.sentence)),
    plain(t.text(failure.next)),
  ]);
  const heads = [...(where ? [labels.sockets] : []), labels.meaning, labels.whatToDo];
  return [
    `# ${errorCode}`,
    `${systemsName(errorCode, labels)}${labels.errorIntro}`.trim(),
    `## ${labels.meaningAndNext}`,
    table(heads, rows),
    ...behind(errorCode, { t, labels }),
    `## ${labels.findIt}`,
    `${labels.findItHow} ${code(`error == "${errorCode}"`)}`,
    `[${labels.allErrors}](../errors.md)`,
  ].join("\n\n");
}

/** All of them in a table. @param {Speech} speech */
export function errorList({ t, labels }) {
  const rows = ERROR_CODES.map((errorCode) => [
    `[${errorCode}](${pageOfError(errorCode)}.md)`,
    plain(t.text(shortFailure({ ...BLANK, code: errorCode }, "tcp-connection"))),
    plain(t.text(wordsOf(errorCode)[0]?.failure.sentence ?? "")),
  ]);
  return table([labels.code, labels.inShort, labels.meaning], rows);
}

const BLANK = { code: "", syscall: "", sentence: "", next: "" };

/**
 * Each pair of sentences that a code has, once, with the kinds of socket that it is told of.
 * @param {string} errorCode
 */
function wordsOf(errorCode) {
  /** @type {Map<string, { failure: ReturnType<typeof explainFailure>, kinds: Set<SocketKind | "file"> }>} */
  const found = new Map();
  for (const kind of /** @type {const} */ ([...SOCKET_KINDS, "file"]))
    for (const context of contextsOf(errorCode, kind)) {
      const failure = explainFailure(context);
      const key = JSON.stringify([failure.sentence, failure.next]);
      const known = found.get(key) ?? { failure, kinds: new Set() };
      known.kinds.add(kind);
      found.set(key, known);
    }
  return [...found.values()].map(({ failure, kinds }) => ({ failure, kinds: [...kinds] }));
}

/**
 * @param {string} errorCode
 * @param {SocketKind | "file"} kind
 * @returns {readonly FailureContext[]}
 */
function contextsOf(errorCode, kind) {
  if (kind === "file") return [{ code: errorCode, syscall: "open", endpoint: "recording.pcapng" }];
  const at = kind.startsWith("unix")
    ? /** @type {const} */ ({ family: "unix", path: PATH })
    : /** @type {const} */ ({ family: "ipv4", address: "127.0.0.1", port: 9000 });
  const endpoint = kind.startsWith("unix") ? PATH : PORT;
  return SYSCALLS.flatMap((syscall) =>
    FOUND.filter((each) => fits(each, kind)).map((each) => ({
      code: errorCode,
      syscall,
      kind,
      at,
      endpoint,
      host: "example.org",
      ...(each === undefined ? {} : { found: each }),
    })),
  );
}

/** @param {FailureContext["found"]} found @param {SocketKind} kind */
function fits(found, kind) {
  if (found === undefined) return true;
  const ofPath = ["stale-socket", "other-file", "no-folder"].includes(found.what);
  return ofPath === kind.startsWith("unix");
}

/** @param {string} errorCode @param {Speech["labels"]} labels */
function systemsName(errorCode, labels) {
  for (const [, [name, message]] of getSystemErrorMap())
    if (name === errorCode) return `${labels.systemSays} *${plain(message)}*. `;
  return "";
}

/** What may be behind it, most likely first. @param {string} errorCode @param {Speech} speech */
function behind(errorCode, { t, labels }) {
  /** @type {Map<string, readonly string[]>} */
  const rows = new Map();
  for (const kind of SOCKET_KINDS)
    for (const call of [undefined, ...CALLS])
      for (const { cause, tryThis } of causesOf(
        errorCode,
        call === undefined ? { kind } : { kind, call },
      ))
        rows.set(JSON.stringify(cause), [plain(t.text(cause)), plain(t.text(tryThis))]);
  if (rows.size === 0) return [];
  return [`## ${labels.behind}`, table([labels.cause, labels.tryThis], [...rows.values()])];
}
