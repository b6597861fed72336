// What was typed last into each form.

import type { SocketKind } from "../../../shared/model/socket.ts";
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
