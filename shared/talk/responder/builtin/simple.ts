// The small servers of RFC 862 to 868, and some that behave badly on purpose.

import { writtenBytes } from "./writtenBytes.ts";
import type { Act, Answer, Responder, Script, ScriptContext } from "../Responder.ts";

type Variables = ReadonlyMap<string, string>;

const send = (bytes: Uint8Array): Act => ({ do: "send", bytes });
const text = (line: string) => new TextEncoder().encode(line);

/** `greet`: as a connection comes; `answer`: to each message. Null: nothing. */
function simple(
  name: string,
  acts: {
    readonly greet?: (context: ScriptContext) => readonly Act[] | null;
    readonly answer?: (message: Uint8Array, context: ScriptContext) => readonly Act[] | null;
  },
): Responder {
  const answerOf = (found: readonly Act[] | null): Answer | null =>
    found === null ? null : { rule: name, acts: found, problem: null };
  return {
    name,
    frame: { kind: "read" },
    patterns: [],
    longest: Infinity,
    open(context): Script {
      return {
        greet: () => answerOf(acts.greet?.(context) ?? null),
        answer: (message) => answerOf(acts.answer?.(message, context) ?? null),
      };
    },
  };
}

/** Says something as a connection comes, and closes it; to a datagram it is the answer (RFC 865, 867, 868). */
const teller = (name: string, tell: (context: ScriptContext) => Uint8Array): Responder =>
  simple(name, {
    greet: (context) => (context.datagrams ? null : [send(tell(context)), { do: "shutdown" }]),
    answer: (_message, context) => (context.datagrams ? [send(tell(context))] : null),
  });

/** RFC 862. */
export const echo = () => simple("echo", { answer: (message) => [send(Uint8Array.from(message))] });

/** RFC 863: takes all, says nothing. */
export const discard = () => simple("discard", {});

/** RFC 864: lines of 72 of the 95 printable characters, each begun one further. */
export const chargen = () =>
  simple("chargen", {
    greet: (context) => {
      let line = 0;
      return context.datagrams ? null : [{ do: "pour", next: () => charLines(line++ * 32, 32) }];
    },
    answer: (_message, context) =>
      context.datagrams ? [send(charLines((context.random(1)[0] ?? 0) % 95, 4))] : null,
  });

/** RFC 867, as ISO 8601. */
export const daytime = () =>
  teller("daytime", (context) => text(`${new Date(context.now() / 1000).toISOString()}\r\n`));

/** RFC 868: seconds since 1900, four bytes. */
export const time = () =>
  teller("time", (context) => {
    const seconds = Math.floor(context.now() / 1e6) + 2_208_988_800;
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, seconds % 2 ** 32);
    return bytes;
  });

/** RFC 865. `quote`: what it says. */
export const quote = (variables: Variables) =>
  teller("quote", () => text(`${variables.get("quote") ?? "Be liberal in what you accept."}\r\n`));

/** Says `greeting` as a connection comes, and nothing more. */
export const greet = (variables: Variables) =>
  simple("greet", {
    greet: (context) =>
      context.datagrams ? null : [send(writtenBytes(variables.get("greeting") ?? "hello\\r\\n"))],
  });

/** Takes connections and never says anything, nor ends. */
export const silent = () => simple("silent", {});

/** Sends back what comes, a byte at a time, `pause` milliseconds between two. */
export const bytewise = (variables: Variables) => {
  const pause = Math.max(1, Math.trunc(Number(variables.get("pause") ?? 10)) || 10);
  return simple("bytewise", {
    answer: (message) =>
      // As many as one read brings.
      Array.from(message, (byte): readonly Act[] => [
        send(Uint8Array.of(byte)),
        { do: "wait", duration: pause },
      ]).flat(),
  });
};

/** Closes each connection as it comes; `how=reset`: with RST. */
export const closing = (variables: Variables) =>
  simple("close", {
    greet: (context) =>
      context.datagrams ? null : [{ do: variables.get("how") === "reset" ? "reset" : "close" }],
  });

const PRINTABLE = 95;

function charLines(first: number, lines: number): Uint8Array {
  const bytes = new Uint8Array(lines * 74);
  for (let line = 0; line < lines; line++) {
    for (let at = 0; at < 72; at++) bytes[line * 74 + at] = 32 + ((first + line + at) % PRINTABLE);
    bytes.set([13, 10], line * 74 + 72);
  }
  return bytes;
}
