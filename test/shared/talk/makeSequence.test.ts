// A sequence made of what was said: it is read, says the same again, and takes the same answers.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinBytes } from "../../../shared/format/joinBytes.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import type { Recorded, Said } from "../../../shared/model/recorded.ts";
import { makeSequence } from "../../../shared/talk/sequence/makeSequence.ts";
import { matchMessage, matchStream } from "../../../shared/talk/sequence/matchMessage.ts";
import { readSequence } from "../../../shared/talk/sequence/readSequence.ts";
import { Recording } from "../../../shared/talk/sequence/Recording.ts";
import type { Template } from "../../../shared/talk/template/Template.ts";
import { buildTemplate } from "../../../shared/talk/template/buildTemplate.ts";
import { inEnglish } from "../../../shared/words/inEnglish.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function built(template: Template): Uint8Array {
  const setting = { count: 0, now: 0, random: () => new Uint8Array(0), variable: () => undefined };
  const result = buildTemplate(template, setting);
  if (!result.ok) throw new Error("a template was made that cannot be built");
  return result.bytes;
}

const recorded = (said: readonly Said[], more: Partial<Recorded> = {}): Recorded => ({
  ...{ transport: "tcp", role: "connect", server: "127.0.0.1:7", left: 0, said, ...more },
});

/** What it sends; throws where an answer is not the one that is expected. */
function play(yaml: string, answers: readonly Uint8Array[], datagrams: boolean): Uint8Array[] {
  const sent: Uint8Array[] = [];
  let unread = joinBytes([...answers]);
  const left = [...answers];
  for (const step of readSequence(yaml, "s.yaml").steps) {
    if (step.do === "send") sent.push(built(step.message));
    if (step.do !== "expect" || step.expectation.kind !== "equals") continue;
    const wanted = { kind: "equals", bytes: built(step.expectation.bytes) } as const;
    const match = datagrams
      ? matchMessage(left.shift() ?? new Uint8Array(0), wanted)
      : matchStream(unread, wanted);
    expect(match.result).toBe("matched");
    if (match.result === "matched") unread = unread.subarray(match.length);
  }
  expect(datagrams ? left : unread).toHaveLength(0);
  return sent;
}

const payload = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 60 }),
  fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }).map(bytes),
  fc
    .constantFrom("{{counter}}", "{{{", "\\{{x}}", "'it''s'", "# no: [x]\r\n", "\ufeff\u2028")
    .map(bytes),
);
const said = fc.array(
  fc.record({
    direction: fc.constantFrom("in" as const, "out" as const),
    what: payload,
    gap: fc.nat(3_000_000),
  }),
  { maxLength: 30 },
);

describe("a sequence that is made", () => {
  test.each([
    ["connect", false],
    ["listen", false],
    ["connect", true],
  ] as const)(
    "as %s (datagrams: %s) says the same again, and takes the same answers",
    (as, datagrams) => {
      fc.assert(
        fc.property(said, (events) => {
          let time = 0;
          const all = events.map(({ gap, ...each }) => ({ ...each, time: (time += gap) }));
          const transport = datagrams ? "udp" : "tcp";
          const yaml = makeSequence(recorded(all, { transport }), { name: "it's", as }, inEnglish);
          const mine = as === "connect" ? "out" : "in";
          const of = (own: boolean) =>
            all.filter(({ direction }) => (direction === mine) === own).map(({ what }) => what);
          const sent = play(yaml, of(false), datagrams);
          if (datagrams) expect(sent).toEqual(of(true));
          else expect(joinBytes(sent)).toEqual(joinBytes(of(true)));
        }),
        { numRuns: 60 },
      );
    },
  );

  test("tells pauses, ends, and what may differ each time", () => {
    const out = (time: number, what: string): Said => ({
      time,
      direction: "out",
      what: bytes(what),
    });
    const come = (time: number, what: string): Said => ({
      time,
      direction: "in",
      what: bytes(what),
    });
    const yaml = makeSequence(
      recorded([
        out(0, "GET "),
        out(1000, "/\r\n"),
        come(3_000_000, "Date: Tue, 01 Dec 2026 02:54:29 GMT\r\n"),
        come(3_000_100, "id 3f2a1b4c-0000-4000-8000-00000000beef\r\n"),
        out(3_100_000, "a"),
        out(3_600_000, "\u0000\u0001\u0002"),
        { time: 3_700_000, direction: "out", what: "end" },
        { time: 3_800_000, direction: "in", what: "end" },
      ]),
      { name: "x", as: "connect" },
      inEnglish,
    );
    expect(yaml).toBe(`portscope-sequence: 1
name: 'x'
connect: tcp {{$server}}
timeout: 9000ms
variables:
  server: '127.0.0.1:7'
steps:
  - send: 'GET /\\r\\n'
  # 3 s later
  # may be another one each time (then expect { matches: … }): Tue, 01 Dec 2026 02:54:29 GMT and 3f2a1b4c-0000-4000-8000-00000000beef
  - expect: 'Date: Tue, 01 Dec 2026 02:54:29 GMT\\r\\nid 3f2a1b4c-0000-4000-8000-00000000beef\\r\\n'
  - send: 'a'
  - wait: 500ms
  - send: { hex: '00 01 02' }
  - do: shutdown
  - wait-for: end
`);
  });
});

test("what a recording holds is taken event by event, within its bounds", () => {
  const end = { family: "ipv4", address: "10.0.0.7", port: 80 } as const;
  const event = (more: object) =>
    ({
      seq: 1,
      time: 5,
      socket: 3,
      local: null,
      remote: end,
      failure: null,
      ...more,
    }) as SocketEvent;
  const recording = new Recording();
  recording.add(event({ call: "connect" }), new Uint8Array(0), false);
  recording.add(event({ call: "send", length: 2 }), bytes("hi"), false);
  recording.add(event({ call: "recv", length: 2_000_000 }), new Uint8Array(2_000_000), false);
  recording.add(event({ call: "send", length: 2 }), bytes("no"), false);
  recording.add(event({ call: "shutdown", direction: "in" }), new Uint8Array(0), false);
  expect(recording.recorded).toEqual({
    ...{ transport: "tcp", role: "connect", server: "10.0.0.7:80", left: 2 },
    said: [{ time: 5, direction: "out", what: bytes("hi") }],
  });
  const yaml = makeSequence(recording.recorded, { name: "x", as: "listen" }, inEnglish);
  expect(yaml).toContain("listen: tcp {{$server}}");
  expect(yaml).toContain("# 2 further sends and receives are left out");
});
