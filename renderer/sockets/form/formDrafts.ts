// What was typed last into each form, and the address with which one begins.

import { DEFAULT_HOST, formatHostPort } from "../../../shared/model/endpoint.ts";
import { parseHostPort } from "../../../shared/model/parseHostPort.ts";
import type { SocketKind } from "../../../shared/model/socket.ts";
import type { App } from "../../app/App.ts";
import { personSetting } from "../../app/personSetting.ts";
import { setting } from "../../app/setting.ts";
import { checkDraft, initialDraft, type Draft } from "./formDraft.ts";

const draftOf = (kind: SocketKind) =>
  setting<Draft>(`form.${kind}`, "engine", {
    initial: initialDraft(kind),
    check: (value) => checkDraft(kind, value),
  });

export const formDrafts = {
  "tcp-listener": draftOf("tcp-listener"),
  "tcp-connection": draftOf("tcp-connection"),
  udp: draftOf("udp"),
  "unix-listener": draftOf("unix-listener"),
  "unix-connection": draftOf("unix-connection"),
  "unix-dgram": draftOf("unix-dgram"),
} as const satisfies { readonly [K in SocketKind]: unknown };

export const hostSetting = personSetting("sockets.host");

/** What a form begins with: as it was last used; where that is the address that all begin with, the one that the person set. */
export function beginningDraft(app: Pick<App, "store">, kind: SocketKind): Draft {
  const host = hostSetting.get(app);
  const draft = formDrafts[kind].get(app);
  return { ...draft, ...withHost("at", draft.at, host), ...withHost("to", draft.to, host) };
}

function withHost(name: "at" | "to", typed: Draft["at"], host: string): Draft {
  if (typeof typed !== "string" || !typed.startsWith(`${DEFAULT_HOST}:`)) return {};
  const parsed = parseHostPort(typed, { allowPortZero: true });
  return parsed.ok ? { [name]: formatHostPort({ host, port: parsed.value.port }) } : {};
}
