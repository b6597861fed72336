import { describe, expect, test } from "vitest";
import {
  checkDraft,
  draftOf,
  initialDraft,
  problemsOf,
  specOf,
} from "../../renderer/sockets/form/formDraft.ts";
import { parseInput } from "../../shared/contract/parse.ts";
import { SOCKET_KINDS } from "../../shared/options.ts";
import { english } from "../support/english.ts";

describe("the forms", () => {
  test.each(SOCKET_KINDS)("%s: the defaults open, and come back from the spec", (kind) => {
    const draft = initialDraft(kind);
    const spec = specOf(kind, draft);
    if (spec === null) throw new Error("no spec");
    expect(() => parseInput("open", { spec })).not.toThrow();
    expect(draftOf(spec)).toEqual(draft);
  });

  test("a wrong port is named at its field", () => {
    const draft = { ...initialDraft("tcp-listener"), at: "127.0.0.1:99999" };
    expect(english(problemsOf("tcp-listener", draft).at)).toContain("65535");
    expect(specOf("tcp-listener", draft)).toBeNull();
  });

  test("a UDP socket with a peer may leave its own address to the system", () => {
    const draft = { ...initialDraft("udp"), at: "", to: "127.0.0.1:9" };
    expect(specOf("udp", draft)).toMatchObject({ at: null, to: { port: 9 } });
    expect(specOf("udp", { ...draft, to: "" })).toBeNull();
  });

  test("a Unix datagram socket needs a path of its own or a peer's", () => {
    const draft = { ...initialDraft("unix-dgram"), path: "", peerPath: " @peer " };
    expect(specOf("unix-dgram", draft)).toMatchObject({ path: null, peerPath: "@peer" });
    expect(english(problemsOf("unix-dgram", { ...draft, peerPath: "" }).path)).toContain(
      "got nothing",
    );
  });

  test("a remembered draft of another shape falls back field by field", () => {
    expect(checkDraft("udp", { at: "[::1]:5", echo: "yes" })).toMatchObject({
      at: "[::1]:5",
      echo: false,
    });
    expect(checkDraft("udp", 7)).toBeNull();
  });
});
