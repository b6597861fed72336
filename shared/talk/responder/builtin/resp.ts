// A small key-value store that speaks Redis's protocol (RESP2): what a client needs to be tried out. All connections share its keys.

import type { Answer, Responder } from "../Responder.ts";

/** Keys, and bytes of all values: the oldest keys go first. */
const MAX_KEYS = 10_000;
const MAX_BYTES = 16 * 1024 * 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder("latin1");

/** A byte is a character U+0000…U+00FF. */
type ByteText = string;

export function resp(): Responder {
  const store = new Store();
  return {
    name: "resp",
    frame: { kind: "protocol", protocol: "resp" },
    patterns: [],
    longest: 1024 * 1024,
    open: () => ({
      greet: () => null,
      answer(message): Answer | null {
        const words = requestOf(decoder.decode(message));
        // An empty line is no request.
        if (words !== null && words.length === 0) return null;
        const [name = "", ...args] = words ?? [];
        const command = name.toUpperCase();
        const reply = words === null ? error("ERR Protocol error") : run(store, command, args);
        const quit = command === "QUIT" ? [{ do: "shutdown" } as const] : [];
        return {
          rule: COMMANDS.has(command) ? command : "unknown",
          acts: [{ do: "send", bytes: bytesOf(reply) }, ...quit],
          problem: null,
        };
      },
    }),
  };
}

class Store {
  readonly #values = new Map<ByteText, ByteText>();
  #bytes = 0;

  get size(): number {
    return this.#values.size;
  }

  get(key: ByteText): ByteText | undefined {
    return this.#values.get(key);
  }

  set(key: ByteText, value: ByteText): void {
    this.delete(key);
    this.#values.set(key, value);
    this.#bytes += key.length + value.length;
    for (const [oldest] of this.#values) {
      if (this.#values.size <= MAX_KEYS && this.#bytes <= MAX_BYTES) return;
      this.delete(oldest);
    }
  }

  delete(key: ByteText): boolean {
    const value = this.#values.get(key);
    if (value !== undefined) this.#bytes -= key.length + value.length;
    return this.#values.delete(key);
  }

  keys(): readonly ByteText[] {
    return [...this.#values.keys()];
  }

  clear(): void {
    this.#values.clear();
    this.#bytes = 0;
  }
}

const simple = (text: string): ByteText => `+${text}\r\n`;
const error = (text: string): ByteText => `-${text}\r\n`;
const integer = (value: number): ByteText => `:${value}\r\n`;
const bulk = (value: ByteText | undefined): ByteText =>
  value === undefined ? "$-1\r\n" : `$${value.length}\r\n${value}\r\n`;
const list = (values: readonly ByteText[]): ByteText =>
  `*${values.length}\r\n${values.map(bulk).join("")}`;

type Command = (store: Store, args: readonly ByteText[]) => ByteText;

/** Name → how many arguments at least, at most, and what it does. */
const COMMANDS: ReadonlyMap<string, readonly [number, number, Command]> = new Map(
  Object.entries({
    PING: [0, 1, (_store, [text]) => (text === undefined ? simple("PONG") : bulk(text))],
    ECHO: [1, 1, (_store, [text]) => bulk(text)],
    QUIT: [0, 0, () => simple("OK")],
    SELECT: [1, 1, () => simple("OK")],
    GET: [1, 1, (store, [key = ""]) => bulk(store.get(key))],
    SET: [
      2,
      2,
      (store, [key = "", value = ""]) => {
        store.set(key, value);
        return simple("OK");
      },
    ],
    DEL: [1, 1000, (store, keys) => integer(keys.filter((key) => store.delete(key)).length)],
    EXISTS: [
      1,
      1000,
      (store, keys) => integer(keys.filter((key) => store.get(key) !== undefined).length),
    ],
    STRLEN: [1, 1, (store, [key = ""]) => integer(store.get(key)?.length ?? 0)],
    APPEND: [
      2,
      2,
      (store, [key = "", more = ""]) => {
        const value = (store.get(key) ?? "") + more;
        store.set(key, value);
        return integer(value.length);
      },
    ],
    INCR: [
      1,
      1,
      (store, [key = ""]) => {
        const before = store.get(key) ?? "0";
        const next = Number(before) + 1;
        if (!/^-?\d{1,15}$/.test(before))
          return error("ERR value is not an integer or out of range");
        store.set(key, String(next));
        return integer(next);
      },
    ],
    KEYS: [1, 1, (store) => list(store.keys())],
    DBSIZE: [0, 0, (store) => integer(store.size)],
    FLUSHALL: [
      0,
      1,
      (store) => {
        store.clear();
        return simple("OK");
      },
    ],
    COMMAND: [0, 1000, () => list([])],
    CLIENT: [0, 1000, () => simple("OK")],
    INFO: [0, 1, () => bulk("# Server\r\nredis_version:7.0.0\r\nredis_mode:standalone\r\n")],
  } satisfies Record<string, [number, number, Command]>),
);

function run(store: Store, command: string, args: readonly ByteText[]): ByteText {
  const found = COMMANDS.get(command);
  if (found === undefined) return error(`ERR unknown command '${command.slice(0, 64)}'`);
  const [least, most, act] = found;
  if (args.length < least || args.length > most)
    return error(`ERR wrong number of arguments for '${command.toLowerCase()}' command`);
  return act(store, args);
}

/** The words of an array of bulk strings, or of a line (inline); null where it is neither. */
function requestOf(text: ByteText): readonly ByteText[] | null {
  if (!text.startsWith("*"))
    return text
      .trim()
      .split(/\s+/)
      .filter((word) => word !== "");
  const head = /^\*(\d{1,6})\r\n/.exec(text);
  if (head === null) return null;
  const words: ByteText[] = [];
  let at = head[0].length;
  for (let left = Number(head[1]); left > 0; left--) {
    const size = /^\$(\d{1,9})\r\n/.exec(text.slice(at, at + 14));
    if (size === null) return null;
    at += size[0].length;
    const end = at + Number(size[1]);
    if (end + 2 > text.length) return null;
    words.push(text.slice(at, end));
    at = end + 2;
  }
  return words;
}

/** What we say is ASCII, what a client said bytes. */
function bytesOf(text: ByteText): Uint8Array {
  const plain = encoder.encode(text);
  return plain.length === text.length ? plain : Uint8Array.from(text, (char) => char.charCodeAt(0));
}
