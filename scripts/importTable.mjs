// The table of directions: one row for each folder (or file), and what its files may import beside their own folder: a folder
// with all in it, or one file. Imports of types count. `npm run lint` holds it; ARCHITECTURE.md draws it.
//
// A row speaks for its sub-folders too, unless one of them has a row: then each needs its own.

const SHARED = ["shared"];
/** What a person reads, by key. */
const WORDS = ["shared/words"];

/** What has state of its own, over what is recorded. */
const LOOKING = ["engine/sockets", "engine/query"];

const BELOW_FEATURES = [...SHARED, "renderer/kit", "renderer/app", "renderer/undo"];
const EVENTS = ["renderer/columns", "renderer/events", "renderer/sockets"];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const MAY_IMPORT = {
  // Pure: no Node, no DOM.
  shared: [],
  "shared/options.ts": [...WORDS, "shared/socketOptions"],
  "shared/socketOptions": [...WORDS],
  "shared/util": [],
  "shared/page": [],
  "shared/words": [],
  "shared/measure": [...WORDS],
  "shared/format": [...WORDS, "shared/util"],
  "shared/text": [...WORDS, "shared/format", "shared/util"],
  "shared/diff": [...WORDS, "shared/text", "shared/util"],
  "shared/inspect": [...WORDS, "shared/format"],
  "shared/framing": [...WORDS, "shared/assertNever.ts", "shared/format"],
  "shared/model": ["shared/options.ts", ...WORDS, "shared/assertNever.ts", "shared/framing"],
  "shared/codec": ["shared/model"],
  "shared/failure": [...WORDS, "shared/format", "shared/model"],
  "shared/filter": [
    ...WORDS,
    "shared/util",
    "shared/assertNever.ts",
    "shared/format",
    "shared/model",
  ],
  "shared/sequence": [...WORDS, "shared/format", "shared/model"],
  "shared/copyAs": [...WORDS, "shared/format", "shared/model"],
  "shared/decode": [...WORDS, "shared/format"],
  "shared/unpack": [...WORDS, "shared/decode", "shared/format"],
  "shared/settings": [
    ...WORDS,
    "shared/assertNever.ts",
    "shared/model",
    "shared/text",
    "shared/util",
  ],
  "shared/library": [...WORDS, "shared/format", "shared/model", "shared/text", "shared/util"],
  "shared/contract": [
    "shared/assertNever.ts",
    "shared/library",
    "shared/options.ts",
    ...WORDS,
    "shared/decode",
    "shared/failure",
    "shared/framing",
    "shared/measure",
    "shared/model",
    "shared/settings",
  ],
  "shared/ports": [...WORDS, "shared/filter", "shared/model"],
  "shared/talk": [
    ...WORDS,
    "shared/assertNever.ts",
    "shared/contract",
    "shared/decode",
    "shared/format",
    "shared/framing",
    "shared/model",
    "shared/options.ts",
    "shared/util",
  ],
  "shared/workspace": [
    ...WORDS,
    "shared/contract",
    "shared/library",
    "shared/model",
    "shared/options.ts",
    "shared/text",
    "shared/util",
  ],
  "shared/rpc": [
    ...WORDS,
    "shared/assertNever.ts",
    "shared/contract",
    "shared/model",
    "shared/util",
  ],

  // The engine: sockets, recording, queries. No window, no terminal.
  "engine/feed": [...SHARED],
  "engine/system": [...SHARED, "engine/feed"],
  "engine/diagnostics": [...SHARED, "engine/feed", "engine/system"],
  "engine/settings": [...SHARED, "engine/feed", "engine/system"],
  "engine/library": [...SHARED, "engine/feed", "engine/system"],
  "engine/record": [...SHARED, "engine/feed", "engine/system"],
  "engine/sockets": [...SHARED, "engine/feed", "engine/system", "engine/record"],
  "engine/query": [...SHARED, "engine/feed", "engine/system", "engine/record"],
  "engine/talk": [...SHARED, "engine/feed", "engine/system", "engine/record", ...LOOKING],
  "engine/measure": [...SHARED, "engine/feed", "engine/system", "engine/record", ...LOOKING],
  "engine/ports": [
    ...SHARED,
    "engine/feed",
    "engine/system",
    "engine/record",
    ...LOOKING,
    // A check is one of what runs.
    "engine/talk",
  ],
  "engine/watch": [...SHARED, "engine/system", "engine/record", "engine/sockets"],
  "engine/session": [
    ...SHARED,
    "engine/feed",
    "engine/system",
    "engine/settings",
    "engine/library",
    "engine/record",
    ...LOOKING,
    "engine/diagnostics",
    "engine/measure",
    "engine/ports",
    "engine/talk",
    "engine/workspace",
  ],
  "engine/workspace": [...SHARED, "engine/feed", "engine/system", "engine/record"],
  engine: [...SHARED, "engine"],

  // Hosts.
  cli: [...SHARED, "engine", "cli", "package.json"],
  "cli/nc": [...SHARED, "engine", "cli"],
  "cli/printers": [...SHARED, "engine", "cli"],
  "cli/reading": [...SHARED, "engine", "cli"],
  "cli/talk": [...SHARED, "engine", "cli"],
  "cli/make": [...SHARED, "cli"],
  "cli/ports": [...SHARED, "engine", "cli"],
  "cli/watch": [...SHARED, "engine", "cli"],
  "cli/run": [...SHARED, "engine", "cli"],
  "cli/usage": [...SHARED, "cli"],
  "cli/serve": [...SHARED, "engine", "cli"],
  library: [...SHARED, "engine"],
  electron: [...SHARED, "engine", "electron/engine", "electron/updates"],
  // Hands over to the one or the other.
  "electron/start.ts": ["cli", "electron/main.ts"],
  "electron/updates": [...SHARED],
  "electron/engine": [...SHARED, "engine", "electron/wording.ts"],
  "electron/preload": [...SHARED],

  // The window: kit ← app ← features ← shell. Of the features each imports only some above it.
  "renderer/styles": [],
  "renderer/kit": [...SHARED, "renderer/styles"],
  "renderer/app": [...SHARED, "renderer/kit"],
  "renderer/undo": [...SHARED, "renderer/kit", "renderer/app"],
  "renderer/licences": [...BELOW_FEATURES],
  "renderer/updates": [...BELOW_FEATURES],
  "renderer/help": [...BELOW_FEATURES],
  "renderer/diagnostics": [...BELOW_FEATURES],
  "renderer/language": [...BELOW_FEATURES],
  "renderer/rail": [...BELOW_FEATURES],
  "renderer/settings": [...BELOW_FEATURES],
  "renderer/theme": [...BELOW_FEATURES],
  "renderer/columns": [...BELOW_FEATURES],
  "renderer/sockets": [...BELOW_FEATURES],
  "renderer/menu": [...BELOW_FEATURES],
  "renderer/statusBar": [...BELOW_FEATURES, "renderer/sockets"],
  "renderer/announce": [...BELOW_FEATURES, "renderer/sockets"],
  "renderer/notify": [...BELOW_FEATURES, "renderer/sockets"],
  "renderer/palette": [...BELOW_FEATURES, "renderer/sockets"],
  "renderer/events": [...BELOW_FEATURES, "renderer/columns", "renderer/sockets"],
  "renderer/sources": [...BELOW_FEATURES, ...EVENTS],
  "renderer/recording": [...BELOW_FEATURES, ...EVENTS, "renderer/sources"],
  "renderer/filter": [...BELOW_FEATURES, ...EVENTS],
  "renderer/marks": [...BELOW_FEATURES, ...EVENTS],
  "renderer/framing": [...BELOW_FEATURES, ...EVENTS],
  "renderer/composer": [...BELOW_FEATURES, ...EVENTS],
  "renderer/payload": [...BELOW_FEATURES, ...EVENTS, "renderer/filter"],
  "renderer/inspector": [...BELOW_FEATURES, ...EVENTS, "renderer/payload"],
  "renderer/compare": [...BELOW_FEATURES, ...EVENTS, "renderer/payload"],
  "renderer/stream": [...BELOW_FEATURES, ...EVENTS, "renderer/framing", "renderer/payload"],
  "renderer/find": [...BELOW_FEATURES, ...EVENTS, "renderer/filter", "renderer/payload"],
  "renderer/measure": [...BELOW_FEATURES, ...EVENTS, "renderer/filter", "renderer/marks"],
  "renderer/sequence": [...BELOW_FEATURES, ...EVENTS, "renderer/filter", "renderer/marks"],
  "renderer/table": [
    ...BELOW_FEATURES,
    ...EVENTS,
    "renderer/filter",
    "renderer/find",
    "renderer/framing",
    "renderer/marks",
  ],
  "renderer/ports": [...BELOW_FEATURES, "renderer/measure", "renderer/running", "renderer/sockets"],
  "renderer/make": [...BELOW_FEATURES, ...EVENTS, "renderer/composer"],
  "renderer/running": [...BELOW_FEATURES, ...EVENTS, "renderer/composer"],
  "renderer/library": [
    ...BELOW_FEATURES,
    ...EVENTS,
    "renderer/composer",
    "renderer/payload",
    "renderer/running",
  ],
  "renderer/workspace": [
    ...BELOW_FEATURES,
    ...EVENTS,
    "renderer/composer",
    "renderer/filter",
    "renderer/framing",
    "renderer/library",
    "renderer/marks",
    "renderer/recording",
    "renderer/sources",
  ],
  "renderer/split": [...BELOW_FEATURES, "renderer/events", "renderer/table"],
  "renderer/window": [...SHARED, "renderer"],
  renderer: [...SHARED, "renderer"],
};

/**
 * Imports against the table, or in a circle, that are let pass until they are mended: from a file or folder, to one. One
 * that is needed no more fails, so this list can only become shorter.
 * @type {readonly (readonly [from: string, to: string])[]}
 */
export const KNOWN_CROSSINGS = [];
