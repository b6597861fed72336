// Workspace files: what is wrong with one, and what the command line and the engine say about them.

import { formatBytes } from "../quantity.ts";

interface Named {
  /** Of the file. */
  readonly name: string;
}

/** `name`: of the socket, as the file has it; empty where it has none. */
interface OpenedNow extends Named {
  readonly protocol: string;
  readonly where: string;
}

const inBrackets = ({ name }: Named) => (name === "" ? "" : ` (${name})`);

export const workspaceWords = () => ({
  "workspace.badAt": ({
    name,
    line,
    column,
    problem,
  }: Named & { readonly line: number; readonly column: number; readonly problem: string }) =>
    `${name}, line ${line}, column ${column}: ${problem}.`,
  "workspace.problemOf": ({
    where,
    problem,
  }: {
    readonly where: string;
    readonly problem: string;
  }) => `${where}: ${problem}`,
  "workspace.unknownKey": "a key that workspaces do not have",
  "workspace.unknownKeyNear": ({ near }: { readonly near: string }) =>
    `a key that workspaces do not have (did you mean ${near}?)`,
  "workspace.correct": "Correct it there, or save the workspace again.",
  "workspace.isNone": ({ name, expected }: Named & { readonly expected: string }) =>
    `${name} is no workspace: expected "format": "${expected}".`,
  "workspace.isNewer": ({
    name,
    version,
    most,
  }: Named & { readonly version: number; readonly most: number }) =>
    `${name} is a workspace of version ${version}; this Portscope reads versions up to ${most}.`,
  "workspace.updatePortscope": "Update Portscope, or save the workspace with this version.",
  "workspace.tooLarge": ({ name, most }: Named & { readonly most: number }) =>
    `${name} is too large for a workspace: expected at most ${formatBytes(most)}.`,
  "workspace.isNotUtf8": ({ name }: Named) => `${name} is no workspace: expected text in UTF-8.`,
  "workspace.nameAFile": "Name the file of a workspace.",

  "workspace.isARecording": ({ path }: { readonly path: string }) =>
    `${path} is a recording, which this window does not open yet.`,
  "workspace.readItWith": ({ path }: { readonly path: string }) =>
    `Open it in Wireshark, or read it in a terminal: portscope read ${path}`,

  // The command line.
  "workspace.namesNoSockets": ({ name }: Named) => `${name} names no sockets`,
  "workspace.listening": (opened: OpenedNow) =>
    `listening on ${opened.protocol} ${opened.where}${inBrackets(opened)}`,
  "workspace.connected": (opened: OpenedNow) =>
    `connected to ${opened.protocol} ${opened.where}${inBrackets(opened)}`,

  // What JSON wants at a place.
  "workspace.expectedGot": ({
    expected,
    got,
  }: {
    readonly expected: string;
    readonly got: string;
  }) => `expected ${expected}, got ${got}`,
  "workspace.endOfFile": "the end of the file",
  "workspace.theEnd": "nothing more",
  "workspace.aValue": "a value",
  "workspace.aKey": "a key in double quotes",
  "workspace.aColon": '":"',
  "workspace.commaOr": ({ end }: { readonly end: string }) => `"," or "${end}"`,
  "workspace.aClosingQuote": "a closing double quote",
  "workspace.jsonEscapes": "the escapes that JSON knows",
  "workspace.keyOnce": ({ key }: { readonly key: string }) => `the key "${key}" only once`,
  "workspace.atMostDeep": ({ most }: { readonly most: number }) =>
    `values in each other at most ${most} deep`,
});
