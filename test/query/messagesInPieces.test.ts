// Streams cut into messages however their bytes came: the messages that were sent.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messages, rowsOnce } from "../support/messagesClient.ts";
import { attachClient } from "../support/testClient.ts";
import { connected, f, listening, text, write } from "./messagesEngine.ts";

describe("any splits and interleavings", () => {
  /** A message's length and its byte, of which connection; then where the writes are cut. */
  const message = fc.record({
    of: fc.integer({ min: 0, max: 1 }),
    length: fc.integer({ min: 0, max: 400 }),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  test("give the messages that were sent, in the order of their last bytes", async () => {
    const { port, listener } = await listening();
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 }),
        async (sent, cuts) => {
          const ends = [await connected(port), await connected(port)];
          const streams = [0, 1].map((of) =>
            Buffer.concat(
              sent
                .filter((each) => each.of === of)
                .map(({ length, byte }) => {
                  const frame = Buffer.alloc(length + 2, byte);
                  frame.writeUInt16BE(length);
                  return frame;
                }),
            ),
          );
          const at = [0, 0];
          for (
            let i = 0;
            (at[0] ?? 0) < (streams[0]?.length ?? 0) || (at[1] ?? 0) < (streams[1]?.length ?? 0);
            i++
          ) {
            const of = i % 2;
            const part = streams[of]?.subarray(
              at[of],
              (at[of] ?? 0) + (cuts[i % cuts.length] ?? 1),
            );
            const end = ends[of];
            if (part === undefined || part.length === 0 || end === undefined) continue;
            await write(end.peer, end.socket, part);
            at[of] = (at[of] ?? 0) + part.length;
          }
          const reader = attachClient(f.engine);
          const numbers = ends.map(({ socket }) => socket);
          const query = messages("prefix:u16be", {
            scope: { kind: "family", socket: listener },
            filter: `socket in {${numbers.join(", ")}}`,
          });
          const rows = await rowsOnce(reader, query, sent.length);
          for (const of of [0, 1]) {
            const own = rows.filter(({ socket }) => socket === numbers[of]);
            const expected = sent.filter((each) => each.of === of);
            expect(own.map(({ result }) => result)).toEqual(expected.map((e) => e.length + 2));
            let offset = 0;
            for (const row of own) {
              expect(row.at).toBe(offset);
              const whole = streams[of]?.subarray(offset, offset + row.result) ?? Buffer.alloc(0);
              expect(text(row)).toBe(whole.subarray(0, 96).toString("latin1"));
              offset += row.result;
              const read = await reader.call("stream", {
                socket: row.socket,
                peer: null,
                direction: "in",
                from: row.at,
                count: row.result,
              });
              expect(Buffer.compare(read.bytes, whole)).toBe(0);
            }
          }
          expect(rows.map(({ seq }) => seq)).toEqual(
            rows.map(({ seq }) => seq).toSorted((a, b) => a - b),
          );
          reader.close();
        },
      ),
      { numRuns: 12 },
    );
  });
});
