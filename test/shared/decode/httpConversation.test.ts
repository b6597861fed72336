// What earlier messages of HTTP and WebSocket say about later ones.

import { describe, expect, test } from "vitest";
import {
  afterGap,
  answer,
  BEGINNING,
  NOBODY,
  wait,
  type Conversation,
} from "../../../shared/decode/Conversation.ts";
import { recognise } from "../../../shared/decode/registry.ts";
import { fieldAt } from "./fieldAt.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { after, decode, type Said } from "./conversed.ts";

describe("HTTP", () => {
  const head = ascii("HEAD /big HTTP/1.1\\r\\nHost: example.test\\r\\n\\r\\n");
  const get = ascii("GET /a HTTP/1.1\\r\\nHost: example.test\\r\\n\\r\\n");
  const answerOf = (length: number) =>
    ascii(`HTTP/1.1 200 OK\\r\\nContent-Length: ${length}\\r\\n\\r\\n`);
  const length = (conversation: Conversation | null, bytes: Uint8Array) =>
    recognise({ bytes, context: contextOf() })?.messageLength?.(
      bytes,
      contextOf(conversation === null ? {} : { conversation }),
    );

  test("an answer to HEAD has no body, whatever its headers say", () => {
    const known = after("http", [["out", head]]);
    const bytes = join(answerOf(5000), answerOf(3), ascii("abc"));
    expect(length(known, bytes)).toBe(answerOf(5000).length);
    const decoded = decode(
      "http",
      after("http", [
        ["out", head],
        ["out", get],
      ]),
      ["in", bytes],
    );
    expect(decoded).toMatchObject({ state: "whole", guesses: [] });
    expect(decoded.fields.map(({ value }) => value)).toEqual([
      "HTTP/1.1 200 OK, answers HEAD /big",
      "HTTP/1.1 200 OK, answers GET /a",
    ]);
    expect(fieldAt(decoded, "Response/Request URI")?.[0]).toBe("http://example.test/big");
    expect(length(null, bytes)).toBe("more");
  });

  test("requests are answered in their order, interim responses answer none for good", () => {
    const proceed = ascii("HTTP/1.1 100 Continue\\r\\n\\r\\n");
    const known = after("http", [
      ["out", get],
      ["out", head],
      ["in", proceed],
      ["in", join(answerOf(3), ascii("abc"))],
    ]);
    expect(decode("http", known, ["in", answerOf(9)])).toMatchObject({ state: "whole" });
  });

  test("a request that was answered before it ended does not stand for the next one", () => {
    const known = after("http", [
      ["in", answerOf(0)],
      ["out", get],
      ["out", head],
    ]);
    expect(decode("http", known, ["in", answerOf(9)]).summary).toBe(
      "HTTP/1.1 200 OK, answers HEAD /big",
    );
  });

  test("where the request is not known, that is said", () => {
    const decoded = decode("http", null, ["in", join(answerOf(3), ascii("abc"))]);
    expect(decoded.guesses).toEqual([
      "Read as no answer to HEAD: which request it answers is not known.",
    ]);
    const lost = afterGap(after("http", [["out", head]]));
    expect(decode("http", lost, ["in", answerOf(3)]).guesses).toHaveLength(1);
  });

  test("of very many that wait the order is kept, not the names", () => {
    let waiting = Array.from({ length: 70 }, (_, i) => i).reduce(wait<number>, NOBODY);
    const answered: (number | null)[] = [];
    for (let i = 0; i < 70; i++) {
      const [one, others] = answer(waiting);
      answered.push(one);
      waiting = others;
    }
    expect(answered.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, i) => i));
    expect(answered.slice(64)).toEqual(Array.from({ length: 6 }, () => null));
    expect(waiting).toEqual(NOBODY);
  });

  test("after 101 it is WebSocket, also in the same read", () => {
    const upgrade = ascii(
      "HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n\\r\\n",
    );
    const frames = hex("81 03 6f6e65", "81 03 74776f");
    const decoded = decode("http", BEGINNING, ["in", join(upgrade, frames)]);
    expect(decoded).toMatchObject({
      state: "whole",
      title: "HTTP/1.x, then WebSocket",
      used: upgrade.length + frames.length,
    });
    expect(decoded.fields.map(({ from }) => from)).toEqual([0, upgrade.length, upgrade.length + 5]);
    expect(decoded.fields[2]?.value).toBe("text: two");
    const known = after("http", [["in", upgrade]]);
    // One byte is enough: nothing else is spoken now.
    const context = contextOf({ conversation: known });
    expect(recognise({ bytes: hex("88"), context })?.name).toBe("websocket");
  });

  test("after CONNECT and its 200 something else is spoken, which is recognised anew", () => {
    const connect = ascii("CONNECT a:443 HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n");
    const known = after("http", [["out", connect]]);
    const hello = hex("16 0301 0005 01 000001 00");
    const decoded = decode("http", known, [
      "in",
      join(ascii("HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\n"), hello),
    ]);
    expect(decoded.fields[0]?.children.map(({ name }) => name)).not.toContain("Body");
    expect(decoded.after).toMatchObject({ switches: 1 });
  });
});

describe("WebSocket", () => {
  test("a continuation is of what the first fragment was", () => {
    const first: Said = ["in", hex("01 03 6f6e65")];
    const known = after("websocket", [first]);
    const last = decode("websocket", known, ["in", hex("80 02 c3a9")]);
    expect(last.summary).toBe("continuation (last): é");
    const alone = decode("websocket", BEGINNING, ["in", hex("80 02 0102")]);
    expect(alone.summary).toContain("01 02");
  });
});
