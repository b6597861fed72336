// Every call that a client can make, as a value: its sentence, the run-time check of its input, the type of its answer. Each
// domain has its own file; here they are put together. The engine's functions (calls.ts of the same domain) and the client's
// typed `call` follow from a row.
//
//     await client.call("open", { spec: { kind: "udp", … } })   // { socket: 7 }

import type * as v from "valibot";
import { eventCalls } from "./events.ts";
import { measureCalls } from "./measure.ts";
import { recordingCalls } from "./recordings.ts";
import { socketCalls } from "./sockets.ts";
import { streamCalls } from "./streams.ts";
import { systemCalls } from "./system.ts";

export const calls = {
  ...socketCalls,
  ...eventCalls,
  ...streamCalls,
  ...measureCalls,
  ...recordingCalls,
  ...systemCalls,
} as const;

/** One row of the contract. */
export interface ContractRow {
  readonly about: string;
  readonly input: v.GenericSchema;
  readonly answer: { readonly type?: unknown };
}
export type InputOf<R extends ContractRow> = v.InferOutput<R["input"]>;
export type AnswerOf<R extends ContractRow> = R["answer"] extends { readonly type?: infer T }
  ? Exclude<T, undefined>
  : never;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<K extends CallName> = InputOf<Calls[K]>;
export type CallAnswer<K extends CallName> = AnswerOf<Calls[K]>;

/** One function for each call of a domain; `C` is what the host knows of the calling client. */
export type Handlers<D extends { readonly [K in keyof D]: ContractRow }, C> = {
  readonly [K in keyof D]: (
    input: InputOf<D[K]>,
    client: C,
  ) => AnswerOf<D[K]> | Promise<AnswerOf<D[K]>>;
};

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
