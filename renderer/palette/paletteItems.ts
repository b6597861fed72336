// What the palette finds by the words typed, in any order: actions that can be done now, files, then sockets, those that are alive first,
// then what cannot be done now, with the reason. Of actions those come first that the words name best, so that a title typed to
// its end is the one that Enter takes.

import type { App, State } from "../app/App.ts";
import { actions, SECTIONS, type Action } from "../app/action.ts";
import { appFor } from "../app/appFor.ts";
import { reasonOf } from "../app/available.ts";
import { inEnglish } from "#english";
import { finds, type Found } from "../app/finds.ts";
import type { Wording } from "../../shared/words/wording.ts";
import { isOpen, type SocketInfo } from "../../shared/model/socket.ts";
import { socketTitle, stateWords } from "../sockets/stateWords.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { typedLetters } from "../kit/typedLetters.ts";
import { matching } from "./matching.ts";
import { ageOf } from "./recent.ts";
import { SEARCH } from "./paletteAction.ts";

export type PaletteItem =
  | { readonly kind: "found"; readonly found: Found }
  | {
      readonly kind: "action";
      readonly action: Action;
      /** Why it cannot be done now; null where it can. */
      readonly reason: string | null;
    }
  | {
      readonly kind: "socket";
      readonly socket: number;
      readonly title: string;
      readonly state: string;
    };

/** More than anyone reads; typing another letter narrows better. */
const MAX_SOCKETS = 50;

export function paletteItems(app: App, query: string): readonly PaletteItem[] {
  const state = app.store.getState();
  const words = typedWords(query);
  const found = foundActions(app, words);
  return [
    ...found.filter(({ reason }) => reason === null),
    ...foundElse(app, query, words),
    ...foundSockets(state, words, app.t),
    ...found.filter(({ reason }) => reason !== null),
  ];
}

/** As `typedLetters` writes them. */
export function typedWords(query: string): readonly string[] {
  return typedLetters(query).split(/\s+/).filter(Boolean);
}

function foundElse(app: App, query: string, words: readonly string[]): readonly PaletteItem[] {
  return finds
    .of(app)
    .flatMap((row) => row(app, query))
    .filter(({ title, also, note }) => {
      const text = typedLetters(`${title} ${also} ${note}`);
      return words.every((word) => text.includes(word));
    })
    .map((one) => ({ kind: "found", found: one }));
}

function foundActions(
  app: App,
  words: readonly string[],
): readonly (PaletteItem & { readonly kind: "action" })[] {
  const { t } = app;
  const state = app.store.getState();
  return actions
    .of(app)
    .filter((action) => action !== SEARCH)
    .filter((action) => action.listed?.(appFor(app, action).store.getState()) ?? true)
    .flatMap((action) => {
      const { title, synonyms = "", section } = action;
      const named = {
        title: t.text(title),
        // Who knows its English name finds it by that in every language.
        also: `${t.text(synonyms)}, ${inEnglish.text(title)}, ${inEnglish.text(synonyms)}`,
        section: t.text(SECTIONS[section]),
      };
      const worth = matching(named, words);
      return worth === null ? [] : [{ action, worth, age: ageOf(state, action.id) }];
    })
    .toSorted((a, b) => b.worth - a.worth || a.age - b.age)
    .map(({ action }) => {
      const reason = reasonOf(action, appFor(app, action).store.getState());
      return { kind: "action", action, reason: reason === null ? null : t.text(reason) };
    });
}

/** One that listens is meant before those it accepted, and what is over last. */
function rankOf({ state }: SocketInfo): number {
  if (state === "listening" || state === "bound") return 0;
  return isOpen(state) ? 1 : state === "closed" ? 2 : 3;
}

function foundSockets(state: State, words: readonly string[], t: Wording): readonly PaletteItem[] {
  const ranks: PaletteItem[][] = [[], [], [], []];
  for (const socket of socketsSlice.of(state).table.values()) {
    const rank = ranks[rankOf(socket)];
    if (rank === undefined || rank.length >= MAX_SOCKETS) continue;
    const title = t.text(socketTitle(socket));
    const told = t.text(stateWords(socket));
    const text = typedLetters(`${title} ${told}`);
    if (words.every((word) => text.includes(word)))
      rank.push({ kind: "socket", socket: socket.id, title, state: told });
  }
  return ranks.flat().slice(0, MAX_SOCKETS);
}
