// A form's text while one types, and the spec that it stands for; or what is wrong, field by field.

import { assertNever } from "../../../shared/assertNever.ts";
import { formatHostPort, type HostPort } from "../../../shared/model/endpoint.ts";
import { parseHostPort } from "../../../shared/model/parseHostPort.ts";
import { parseGroups } from "../../../shared/model/groups.ts";
import { parseNetworks } from "../../../shared/model/networks.ts";
import { parseUnixPath } from "../../../shared/model/parseUnixPath.ts";
import type { OpenSpec } from "../../../shared/model/socket.ts";
import {
  initialOf,
  type OptionName,
  optionRow,
  type OptionsOf,
  optionsOf,
  type SocketKind,
} from "../../../shared/options.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import { checkRecord } from "../../../shared/util/check.ts";
import { type Field, type FieldName, formOf } from "./formFields.ts";
import * as specs from "../../../shared/model/openSpecs.ts";

export type Draft = { readonly [K in FieldName]?: string | boolean };
export type Problems = { readonly [K in FieldName]?: Text };

export function initialDraft(kind: SocketKind): Draft {
  return Object.fromEntries(formOf(kind).fields.map((field) => [field.name, field.initial]));
}

/** A remembered draft, where each value is still of its field's type. */
export function checkDraft(kind: SocketKind, value: unknown): Draft | null {
  const record = checkRecord(value);
  if (record === null) return null;
  return Object.fromEntries(
    formOf(kind).fields.map(({ name, initial }) => [
      name,
      typeof record[name] === typeof initial ? record[name] : initial,
    ]),
  );
}

export function problemsOf(kind: SocketKind, draft: Draft): Problems {
  const problems: { [K in FieldName]?: Text } = {};
  for (const field of formOf(kind).fields) {
    const problem = problemOf(field, draft);
    if (problem !== null) problems[field.name] = problem;
  }
  return problems;
}

function problemOf(field: Field, draft: Draft): Text | null {
  const text = textOf(draft, field.name);
  switch (field.type) {
    case "check":
    case "interface":
      return null;
    case "groups": {
      const parsed = parseGroups(text);
      return parsed.ok ? null : parsed.problem;
    }
    case "path": {
      if (text.trim() === "" && mayBeEmpty(field, draft)) return null;
      const parsed = parseUnixPath(text.trim());
      return parsed.ok ? null : parsed.problem;
    }
    case "networks": {
      const parsed = parseNetworks(text);
      return parsed.ok ? null : parsed.problem;
    }
    case "address": {
      if (text.trim() === "" && mayBeEmpty(field, draft)) return null;
      const parsed = parseHostPort(text, { allowPortZero: field.portZero });
      return parsed.ok ? null : parsed.problem;
    }
    case "number": {
      const value = /^\d+$/.test(text.trim()) ? Number(text) : -1;
      return value < field.lowest || value > field.highest
        ? said("form.expectedNumber", { lowest: field.lowest, highest: field.highest, got: text })
        : null;
    }
    default:
      return assertNever(field);
  }
}

/** A datagram socket with a peer may leave its own address to the system. */
function mayBeEmpty(field: Field & { readonly type: "address" | "path" }, draft: Draft): boolean {
  if (field.optional) return true;
  const peer = field.name === "at" ? "to" : field.name === "path" ? "peerPath" : null;
  return peer !== null && textOf(draft, peer).trim() !== "";
}

/** Null while something is wrong. */
export function specOf(kind: SocketKind, draft: Draft): OpenSpec | null {
  if (Object.keys(problemsOf(kind, draft)).length > 0) return null;
  const at = hostPortOf(draft, "at");
  const to = hostPortOf(draft, "to");
  const path = textOf(draft, "path").trim();
  switch (kind) {
    case "tcp-listener":
      return at && specs.tcpListener({ at, ...optionsIn("tcp-listener", draft) });
    case "tcp-connection": {
      const from = hostPortOf(draft, "from");
      return to && specs.tcpConnection({ to, from, ...optionsIn("tcp-connection", draft) });
    }
    case "udp":
      if (at === null && to === null) return null;
      return specs.udpSocket({ at, to, ...optionsIn("udp", draft) });
    case "unix-listener":
      return specs.unixListener({ path, ...optionsIn("unix-listener", draft) });
    case "unix-connection":
      return specs.unixConnection({ path, ...optionsIn("unix-connection", draft) });
    case "unix-dgram": {
      const peerPath = textOf(draft, "peerPath").trim();
      return specs.unixDatagram({
        path: path === "" ? null : path,
        peerPath: peerPath === "" ? null : peerPath,
        ...optionsIn("unix-dgram", draft),
      });
    }
    default:
      return assertNever(kind);
  }
}

/** The options of a draft that is right. */
function optionsIn<K extends SocketKind>(kind: K, draft: Draft): OptionsOf<K>;
function optionsIn(kind: SocketKind, draft: Draft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(optionsOf(kind).map((name) => [name, optionIn(name, draft)]));
}

function optionIn(name: OptionName, draft: Draft): string | number | boolean {
  const row = optionRow(name);
  switch (row.type) {
    case "switch":
      return draft[name] === true;
    case "choice":
      return draft[name] === true ? row.on : row.values[row.on === row.values[0] ? 1 : 0];
    case "number":
      return Number(textOf(draft, name));
    case "networks":
    case "groups":
    case "interface":
      return textOf(draft, name).trim();
    default:
      return assertNever(row);
  }
}

/** A socket's settings as a draft, to be edited. */
export function draftOf(spec: OpenSpec): Draft {
  const draft: { [K in FieldName]?: string | boolean } = { ...initialDraft(spec.kind) };
  if ("at" in spec) draft.at = spec.at === null ? "" : formatHostPort(spec.at);
  if ("to" in spec) draft.to = spec.to === null ? "" : formatHostPort(spec.to);
  if ("from" in spec) draft.from = spec.from === null ? "" : formatHostPort(spec.from);
  if ("path" in spec) draft.path = spec.path ?? "";
  if ("peerPath" in spec) draft.peerPath = spec.peerPath ?? "";
  const options: { readonly [N in OptionName]?: string | number | boolean } = spec;
  for (const name of optionsOf(spec.kind)) {
    const row = optionRow(name);
    const value = options[name] ?? initialOf(name, spec.kind);
    draft[name] =
      row.type === "choice" ? value === row.on : typeof value === "number" ? String(value) : value;
  }
  return draft;
}

function textOf(draft: Draft, name: FieldName): string {
  const value = draft[name];
  return typeof value === "string" ? value : "";
}

function hostPortOf(draft: Draft, name: FieldName): HostPort | null {
  const text = textOf(draft, name);
  if (text.trim() === "") return null;
  const parsed = parseHostPort(text, { allowPortZero: true });
  return parsed.ok ? parsed.value : null;
}
