// The drafts: one for each socket, and the window's own for none. So what was typed for one never stands ready for another.

import { checkRecord } from "../../shared/util/check.ts";
import { memoByObject } from "../../shared/util/memoByObject.ts";
import type { Encoding } from "../../shared/text/encodings.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { App, State } from "../app/App.ts";
import { setting } from "../app/setting.ts";
import { selectedSocket } from "../sockets/socketsState.ts";
import { personSetting } from "../app/personSetting.ts";
import { EMPTY_DRAFT, type Draft, type Ending } from "./draft/composeBytes.ts";
import { checkDraft } from "./history.ts";

/** Drafts that are kept, those changed last. */
export const MAX_DRAFTS = 200;
/** Characters of them that are remembered for the next start, in all. */
export const MAX_REMEMBERED = 200_000;

export const endingSetting = personSetting("composer.ending");
export const encodingSetting = personSetting("composer.encoding");

interface KeptDraft {
  /** See `draftKey`. */
  readonly of: string;
  readonly draft: Draft;
}

/** The one changed last comes first. */
export const composerDrafts = setting<readonly KeptDraft[]>("composer.drafts", "engine", {
  initial: [],
  check: checkDrafts,
  plain: remembered,
});

/** Whose draft it is; empty: the window's own. When a socket was opened tells it from one of that number in another engine. */
export function draftKey(socket: SocketInfo | null): string {
  return socket === null ? "" : `${socket.id}@${socket.openedAt}`;
}

/** Whose draft the composer shows: that of the socket that is selected at the active side. */
export function draftHere(state: State): string {
  return draftKey(selectedSocket(state));
}

/** A socket's first draft is empty, and written in the manner (hex, ending …) that is set, else that of the one changed last. */
export function draftAt(state: State, of: string): Draft {
  const kept = composerDrafts.of(state);
  const own = kept.find((entry) => entry.of === of)?.draft;
  if (own !== undefined) return own;
  const manner = kept[0]?.draft ?? EMPTY_DRAFT;
  return blankLike(manner)(endingSetting.of(state), encodingSetting.of(state));
}

/** What the composer shows. */
export function draftOf(state: State): Draft {
  return draftAt(state, draftHere(state));
}

export function keepDraft(app: App, of: string, draft: Draft): void {
  const others = composerDrafts.get(app).filter((entry) => entry.of !== of);
  composerDrafts.set(app, [{ of, draft }, ...others].slice(0, MAX_DRAFTS));
}

/** What the person set goes before the manner of another draft. The same each time, as a state's parts must be. */
const blankLike = memoByObject((draft: Draft) => {
  const known = new Map<string, Draft>();
  return (ending: Ending, encoding: Encoding): Draft => {
    const key = `${ending} ${encoding}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const blank: Draft = {
      ...draft,
      text: "",
      ...(ending === EMPTY_DRAFT.ending ? {} : { ending }),
      ...(encoding === EMPTY_DRAFT.encoding ? {} : { encoding }),
    };
    known.set(key, blank);
    return blank;
  };
});

function remembered(drafts: readonly KeptDraft[]): readonly KeptDraft[] {
  let room = MAX_REMEMBERED;
  return drafts.filter(({ draft }) => (room -= draft.text.length) >= 0);
}

function checkDrafts(value: unknown): readonly KeptDraft[] | null {
  if (!Array.isArray(value)) return null;
  return value.slice(0, MAX_DRAFTS).flatMap((entry: unknown) => {
    const record = checkRecord(entry);
    const draft = checkDraft(record?.["draft"]);
    const of = record?.["of"];
    return draft === null || typeof of !== "string" ? [] : [{ of, draft }];
  });
}
