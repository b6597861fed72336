// A form's text while one types, and the spec that it stands for; or what is wrong, field by field.

import { assertNever } from "../../../shared/assertNever.ts";
import { formatHostPort, type HostPort } from "../../../shared/model/endpoint.ts";
import { parseHostPort } from "../../../shared/model/parseHostPort.ts";
import { parseNetworks } from "../../../shared/model/networks.ts";
import { parseUnixPath } from "../../../shared/model/parseUnixPath.ts";
import type { OpenSpec, SocketKind } from "../../../shared/model/socket.ts";
import { checkRecord } from "../../../shared/util/check.ts";
import { FORMS, type Field, type FieldName } from "./formFields.ts";
import * as specs from "../../../shared/model/openSpecs.ts";

export type Draft = { readonly [K in FieldName]?: string | boolean };
export type Problems = { readonly [K in FieldName]?: string };

export function initialDraft(kind: SocketKind): Draft {
  return Object.fromEntries(FORMS[kind].fields.map((field) => [field.name, field.initial]));
}

/** A remembered draft, where each value is still of its field's type. */
export function checkDraft(kind: SocketKind, value: unknown): Draft | null {
  const record = checkRecord(value);
  if (record === null) return null;
  return Object.fromEntries(
    FORMS[kind].fields.map(({ name, initial }) => [
      name,
      typeof record[name] === typeof initial ? record[name] : initial,
    ]),
  );
}

export function problemsOf(kind: SocketKind, draft: Draft): Problems {
  const problems: { [K in FieldName]?: string } = {};
  for (const field of FORMS[kind].fields) {
    const problem = problemOf(field, draft);
    if (problem !== null) problems[field.name] = problem;
  }
  return problems;
}

function problemOf(field: Field, draft: Draft): string | null {
  const text = textOf(draft, field.name);
  switch (field.type) {
    case "check":
      return null;
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
        ? `expected a number from ${field.lowest} to ${field.highest}, got "${text}"`
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
  const echo = draft.echo === true;
  const onPeerEnd = draft.closeWithPeer === true ? "close" : "keep";
  const noDelay = draft.delay !== true;
  const ipv6Only = draft.ipv6Only === true;
  const path = textOf(draft, "path").trim();
  const backlog = Number(textOf(draft, "backlog"));
  const idleTimeout = Number(textOf(draft, "idleTimeout"));
  const accepts = { backlog, idleTimeout, maxConnections: Number(textOf(draft, "maxConnections")) };
  const lists = { allow: textOf(draft, "allow").trim(), deny: textOf(draft, "deny").trim() };
  switch (kind) {
    case "tcp-listener":
      return (
        at &&
        specs.tcpListener({
          at,
          echo,
          onPeerEnd,
          noDelay,
          ipv6Only,
          ...accepts,
          ...lists,
        })
      );
    case "tcp-connection": {
      if (to === null) return null;
      const connectTimeout = Number(textOf(draft, "connectTimeout"));
      const from = hostPortOf(draft, "from");
      return specs.tcpConnection({
        to,
        from,
        echo,
        onPeerEnd,
        noDelay,
        idleTimeout,
        connectTimeout,
      });
    }
    case "udp":
      if (at === null && to === null) return null;
      return specs.udpSocket({
        at,
        to,
        echo,
        ipv6Only,
        receiveBuffer: Number(textOf(draft, "receiveBuffer")),
        reuseAddress: draft.reuseAddress === true,
        broadcast: draft.broadcast === true,
        ...lists,
      });
    case "unix-listener":
      return specs.unixListener({ path, echo, onPeerEnd, ...accepts });
    case "unix-connection":
      return specs.unixConnection({ path, echo, onPeerEnd, idleTimeout });
    case "unix-dgram": {
      const peerPath = textOf(draft, "peerPath").trim();
      return specs.unixDatagram({
        path: path === "" ? null : path,
        peerPath: peerPath === "" ? null : peerPath,
        echo,
      });
    }
    default:
      return assertNever(kind);
  }
}

/** A socket's settings as a draft, to be edited. */
export function draftOf(spec: OpenSpec): Draft {
  const draft: { [K in FieldName]?: string | boolean } = { ...initialDraft(spec.kind) };
  draft.echo = spec.echo;
  if ("at" in spec) draft.at = spec.at === null ? "" : formatHostPort(spec.at);
  if ("to" in spec) draft.to = spec.to === null ? "" : formatHostPort(spec.to);
  if ("from" in spec) draft.from = spec.from === null ? "" : formatHostPort(spec.from);
  if ("path" in spec) draft.path = spec.path ?? "";
  if ("peerPath" in spec) draft.peerPath = spec.peerPath ?? "";
  if ("onPeerEnd" in spec) draft.closeWithPeer = spec.onPeerEnd === "close";
  if ("noDelay" in spec) draft.delay = !spec.noDelay;
  if ("ipv6Only" in spec) draft.ipv6Only = spec.ipv6Only;
  if ("backlog" in spec) draft.backlog = String(spec.backlog);
  if ("receiveBuffer" in spec) draft.receiveBuffer = String(spec.receiveBuffer);
  if ("connectTimeout" in spec) draft.connectTimeout = String(spec.connectTimeout);
  if ("maxConnections" in spec) draft.maxConnections = String(spec.maxConnections);
  if ("idleTimeout" in spec) draft.idleTimeout = String(spec.idleTimeout);
  if ("allow" in spec) draft.allow = spec.allow;
  if ("deny" in spec) draft.deny = spec.deny;
  if ("reuseAddress" in spec) draft.reuseAddress = spec.reuseAddress;
  if ("broadcast" in spec) draft.broadcast = spec.broadcast;
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
