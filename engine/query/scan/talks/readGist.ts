// A read in a line: the first message that has bytes in it, and how many more there are.

import { clipInfo } from "../../../../shared/decode/Gist.ts";
import { spaced } from "../../../../shared/decode/reading/phrases.ts";
import type { Text } from "../../../../shared/words/said.ts";
import type { Message } from "./Message.ts";
import { isRest } from "./ReadBound.ts";

export interface ReadGist {
  /** Empty where there is nothing to say. */
  readonly info: Text;
  readonly protocol: string | null;
  /** The first message that begins in it and asks or answers. */
  readonly part: Message | null;
  /** Of the message that is told. */
  readonly values: Message["values"];
}

/** The rest of a read where a message begins that was not told; null where it was, or is not known. */
export function restAt(messages: readonly Message[], skip: number): Message | null {
  const rest = messages.at(-1);
  return isRest(rest) && skip >= rest.skip ? rest : null;
}

/** `messages`: what has bytes in the read, in order. */
export function readGist(messages: readonly Message[], ordinal: number): ReadGist {
  const told = messages.find(({ info }) => info !== "");
  const part = messages.find((each) => each.first === ordinal && each.part !== null) ?? null;
  if (told === undefined)
    return { info: "", protocol: messages[0]?.protocol ?? null, part, values: [] };
  // What began before is marked as such.
  const first = told.first === ordinal ? told.info : spaced("…", told.info);
  const more = messages.length - 1;
  const info = more === 0 ? first : spaced(first, `+${more}${isRest(messages.at(-1)) ? "…" : ""}`);
  return { info: clipInfo(info), protocol: told.protocol, part, values: told.values };
}
