import type { AnswerOf, ContractRow, InputOf } from "../../shared/contract/commands.ts";
import type { Feed, Watching } from "./Feed.ts";

/** One function for each feed of a domain: begins it for one watch. Throws a Refusal. */
export type FeedMakers<D extends { readonly [K in keyof D]: ContractRow }> = {
  readonly [K in keyof D]: (input: InputOf<D[K]>, watching: Watching) => Feed<AnswerOf<D[K]>>;
};
