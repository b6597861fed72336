// Any workspace that there can be, for properties.

import fc from "fast-check";
import { ENCODINGS } from "../../../shared/text/encodings.ts";
import { BREAK_NAMES, DRAFT_MODES, ENDING_NAMES } from "../../../shared/model/draft.ts";
import {
  defaultOptions,
  optionRow,
  optionsOf,
  SOCKET_KINDS,
  type SocketKind,
} from "../../../shared/options.ts";
import { FORMAT, VERSION, type Workspace } from "../../../shared/workspace/workspace.ts";

const hostPort = fc.record({
  host: fc.constantFrom("127.0.0.1", "::1", "*", "höst"),
  port: fc.nat(65_535),
});
const target = fc.record({
  host: fc.constant("example.org"),
  port: fc.integer({ min: 1, max: 65_535 }),
});
const path = fc.constantFrom("/tmp/a b", "@name");

const PLACES: Readonly<Record<SocketKind, fc.Arbitrary<object>>> = {
  "tcp-listener": fc.record({ at: hostPort }),
  "tcp-connection": fc.record({ to: target, from: fc.option(hostPort) }),
  udp: fc.record({ at: fc.option(hostPort), to: fc.option(target) }),
  "unix-listener": fc.record({ path }),
  "unix-connection": fc.record({ path }),
  "unix-dgram": fc.record({ path: fc.option(path), peerPath: fc.option(path) }),
};

function optionsAny(kind: SocketKind): fc.Arbitrary<object> {
  const values = optionsOf(kind).map((name) => {
    const row = optionRow(name);
    switch (row.type) {
      case "switch":
        return [name, fc.boolean()] as const;
      case "choice":
        return [name, fc.constantFrom(...row.values)] as const;
      case "number":
        return [name, fc.integer({ min: row.lowest, max: row.highest })] as const;
      case "groups":
        return [name, fc.constantFrom("", "239.1.2.3", "ff02::1%lo 232.1.1.1@10.0.0.7")] as const;
      case "interface":
        return [name, fc.constantFrom("", "lo")] as const;
      case "networks":
        return [name, fc.constantFrom("", "10.0.0.0/8", "::1, 127.0.0.1")] as const;
    }
  });
  return fc
    .record(Object.fromEntries<fc.Arbitrary<unknown>>(values), { requiredKeys: [] })
    .map((chosen) => ({ ...defaultOptions(kind), ...chosen }));
}

const spec = fc
  .constantFrom(...SOCKET_KINDS)
  .chain((kind) =>
    fc
      .tuple(PLACES[kind], optionsAny(kind))
      .map(([places, options]) => ({ kind, ...places, ...options })),
  );

const word = fc.string({ minLength: 1, maxLength: 12 });
/** valibot leaves these keys out of a table. */
const key = word.filter((text) => !["__proto__", "prototype", "constructor"].includes(text));
const draft = fc.record({
  mode: fc.constantFrom(...DRAFT_MODES),
  text: fc.string({ unit: "grapheme" }),
  ending: fc.constantFrom(...ENDING_NAMES),
  breaks: fc.constantFrom(...BREAK_NAMES),
  encoding: fc.constantFrom(...ENCODINGS.map(({ id }) => id)),
  fields: fc.boolean(),
  variables: fc.dictionary(key, fc.string(), { maxKeys: 3, noNullPrototype: true }),
});

const size = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const sizes = fc.dictionary(key, size, { maxKeys: 4, noNullPrototype: true });
const lines = fc.array(word, { maxLength: 5 });
const rare = { requiredKeys: [] };

export const anyMessage = fc
  .tuple(fc.record({ id: fc.uuid(), name: word, folder: fc.string({ maxLength: 20 }) }), draft)
  .map(([named, written]) => ({ ...named, ...written }));

export const anyWorkspace = fc.record(
  {
    format: fc.constant(FORMAT),
    version: fc.constant(VERSION),
    sockets: fc.array(fc.record({ name: word, open: spec, draft }, { requiredKeys: ["open"] }), {
      maxLength: 5,
    }),
    framing: fc.dictionary(key, fc.record({ in: word, out: word }), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    filters: lines,
    messages: fc.uniqueArray(anyMessage, { maxLength: 4, selector: ({ id }) => id }),
    view: fc.record(
      {
        main: word,
        filter: fc.string(),
        time: word,
        newestFirst: fc.boolean(),
        columns: fc.record({ order: lines, hidden: lines, widths: sizes }),
        panels: fc.dictionary(key, sizes, { maxKeys: 3, noNullPrototype: true }),
      },
      rare,
    ),
    marks: fc.record(
      {
        recording: word,
        marked: lines,
        hidden: lines,
        names: fc.dictionary(key, word, { maxKeys: 4, noNullPrototype: true }),
        reference: fc.record({ seq: fc.integer({ min: 1 }), time: fc.integer({ min: 1 }) }),
      },
      { requiredKeys: ["recording", "marked", "hidden", "names"] },
    ),
  },
  { requiredKeys: ["format", "version", "sockets", "framing", "filters", "messages", "view"] },
) as unknown as fc.Arbitrary<Workspace>;
