// Every call that a client can make and every feed that it can watch, as values: the run-time check of the input, the type of
// the answer (of a feed: of each update); a sentence in front says what it is for. Each domain has its own file; here they are
// put together. The engine's functions (calls.ts and feeds.ts of the domain) and the client's typed `call` and `watch` follow
// from a row.
//
//     await client.call("open", { spec: { kind: "udp", … } })   // { socket: 7 }

import type * as v from "valibot";
import { diagnosticsCalls } from "./diagnostics.ts";
import { eventCalls, eventFeeds } from "./events.ts";
import { libraryCalls, libraryFeeds } from "./library.ts";
import { measureCalls, measureFeeds } from "./measure.ts";
import { portCalls, portFeeds } from "./ports.ts";
import { recordingCalls, recordingFeeds } from "./recordings.ts";
import { settingsCalls, settingsFeeds } from "./settings.ts";
import { socketCalls, socketFeeds } from "./sockets.ts";
import { streamCalls, streamFeeds } from "./streams.ts";
import { systemCalls, systemFeeds } from "./system.ts";
import { talkCalls, talkFeeds } from "./talk.ts";
import { workspaceCalls, workspaceFeeds } from "./workspaces.ts";

export const calls = {
  ...socketCalls,
  ...eventCalls,
  ...streamCalls,
  ...measureCalls,
  ...recordingCalls,
  ...diagnosticsCalls,
  ...libraryCalls,
  ...portCalls,
  ...settingsCalls,
  ...systemCalls,
  ...talkCalls,
  ...workspaceCalls,
} as const;

export const feeds = {
  ...socketFeeds,
  ...eventFeeds,
  ...streamFeeds,
  ...measureFeeds,
  ...recordingFeeds,
  ...libraryFeeds,
  ...portFeeds,
  ...settingsFeeds,
  ...systemFeeds,
  ...talkFeeds,
  ...workspaceFeeds,
} as const;

/** One row of the contract. */
export interface ContractRow {
  readonly input: v.GenericSchema;
  readonly answer: { readonly type?: unknown };
}
/** As it comes through the door; what may be left out is there. */
export type InputOf<R extends ContractRow> = v.InferOutput<R["input"]>;
export type AnswerOf<R extends ContractRow> = R["answer"] extends { readonly type?: infer T }
  ? Exclude<T, undefined>
  : never;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** As a client says it. */
export type CallInput<K extends CallName> = v.InferInput<Calls[K]["input"]>;
export type CallAnswer<K extends CallName> = AnswerOf<Calls[K]>;

export type Feeds = typeof feeds;
export type FeedName = keyof Feeds;
/** As a client says it. */
export type FeedInput<K extends FeedName> = v.InferInput<Feeds[K]["input"]>;
export type FeedValue<K extends FeedName> = AnswerOf<Feeds[K]>;

/** One function for each call of a domain; `C` is what the host knows of the client, `signal` is aborted when it cancels. */
export type Handlers<D extends { readonly [K in keyof D]: ContractRow }, C> = {
  readonly [K in keyof D]: (
    input: InputOf<D[K]>,
    client: C,
    signal: AbortSignal,
  ) => AnswerOf<D[K]> | Promise<AnswerOf<D[K]>>;
};

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

export function isFeedName(name: string): name is FeedName {
  return Object.hasOwn(feeds, name);
}
