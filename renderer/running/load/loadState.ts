// The form of many clients: as it was filled in last, and the sequence that it was opened for.

import { checkRecord } from "../../../shared/util/check.ts";
import { dialog } from "../../app/dialog.ts";
import { setting } from "../../app/setting.ts";
import { slice } from "../../app/slice.ts";

export const loadDialog = dialog("running.load");

/** All as it was typed. */
export interface LoadDraft {
  readonly protocol: "tcp" | "udp" | "unix";
  readonly address: string;
  readonly connections: string;
  /** Connections begun a second; empty: as fast as it goes. */
  readonly perSecond: string;
  /** Connections that are there at once; empty: as many as may be open. */
  readonly atOnce: string;
  /** A template; empty: nothing is sent. */
  readonly message: string;
  readonly syntax: "text" | "hex";
  readonly test: "contains" | "equals" | "starts" | "matches";
  /** Empty: what comes is passed over. */
  readonly expected: string;
  readonly timeout: string;
  readonly hold: string;
}

export const PROTOCOLS = ["tcp", "udp", "unix"] as const;
export const TESTS = ["contains", "equals", "starts", "matches"] as const;
const SYNTAXES = ["text", "hex"] as const;

const FIRST: LoadDraft = {
  protocol: "tcp",
  address: "",
  connections: "100",
  perSecond: "",
  atOnce: "",
  message: "",
  syntax: "text",
  test: "contains",
  expected: "",
  timeout: "5s",
  hold: "0s",
};

/** Of the engine's own App. */
export const loadDraftSetting = setting<LoadDraft>("running.load", "engine", {
  initial: FIRST,
  check: checkDraft,
});

export const loadSlice = slice("load", () => ({
  /** What each connection does, where that is a sequence of its own; null: what the form says. */
  sequence: null as { readonly name: string; readonly text: string } | null,
}));

function checkDraft(value: unknown): LoadDraft | null {
  const record = checkRecord(value);
  if (record === null) return null;
  const text = (name: keyof LoadDraft): string => {
    const found = record[name];
    return typeof found === "string" ? found : FIRST[name];
  };
  const oneOf = <T extends string>(name: keyof LoadDraft, all: readonly T[], first: T): T =>
    all.find((each) => each === record[name]) ?? first;
  return {
    protocol: oneOf("protocol", PROTOCOLS, FIRST.protocol),
    address: text("address"),
    connections: text("connections"),
    perSecond: text("perSecond"),
    atOnce: text("atOnce"),
    message: text("message"),
    syntax: oneOf("syntax", SYNTAXES, FIRST.syntax),
    test: oneOf("test", TESTS, FIRST.test),
    expected: text("expected"),
    timeout: text("timeout"),
    hold: text("hold"),
  };
}
