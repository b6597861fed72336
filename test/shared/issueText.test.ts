import { expect, test } from "vitest";
import * as v from "valibot";
import { query } from "../../shared/contract/checks.ts";
import { issueText } from "../../shared/contract/issueText.ts";
import { openSpec } from "../../shared/contract/openSpec.ts";
import { MAX_SEND, payload } from "../../shared/contract/sockets.ts";
import { frameSpecSchema } from "../../shared/framing/frameSpecSchema.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { english } from "../support/english.ts";

const schemas = { query, openSpec, payload, frameSpecSchema };

/** Of each schema what a client may send wrongly, and whether valibot's message or a word of ours tells it. */
const wrong = [
  ["openSpec", { ...tcpListener(), surplus: 1 }, "valibot"],
  ["openSpec", { ...tcpListener(), at: undefined }, "valibot"],
  ["openSpec", { ...tcpListener(), at: { host: "", port: 1 } }, "valibot"],
  ["openSpec", { ...tcpListener(), at: { host: "::1", port: 70_000 } }, "valibot"],
  ["openSpec", { ...tcpListener(), at: { host: "::1", port: 1.5 } }, "valibot"],
  ["openSpec", { ...tcpListener(), at: { host: "::1", port: -1 } }, "valibot"],
  ["openSpec", { ...tcpListener(), backlog: "many" }, "valibot"],
  ["openSpec", "none", "valibot"],
  ["openSpec", { kind: "sctp" }, "valibot"],
  ["frameSpecSchema", { kind: "protocol", protocol: "a b" }, "valibot"],
  [
    "frameSpecSchema",
    { kind: "delimiter", delimiter: new Uint8Array() },
    "a delimiter has 1 to 64 bytes",
  ],
  ["payload", new Uint8Array(MAX_SEND + 1), `at most ${MAX_SEND} bytes in one send`],
  [
    "query",
    { scope: { kind: "all" }, filter: "", mode: "calls", framing: 1 },
    "expected a list of at most 1000",
  ],
] as const;

test.each(wrong)(
  "%s refuses wrong input %# as valibot does, in words by key",
  (name, input, says) => {
    const parsed = v.safeParse(schemas[name] as v.GenericSchema, input);
    const issue = parsed.issues?.[0];
    if (issue === undefined) throw new Error("It was accepted.");
    const text = issueText(issue);
    expect(text).toHaveProperty("word");
    expect(english(text)).toBe(says === "valibot" ? issue.message : says);
  },
);
