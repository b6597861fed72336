// What the palette finds: actions that can be done now, and sockets, by the words typed, in any order; those
// of which more words begin as typed come first, so that a title typed to its end is the one that Enter takes.

import type { App } from "../app/App.ts";
import { actions, SECTIONS, type Action } from "../app/action.ts";
import { socketTitle, stateWords } from "../sockets/stateWords.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { SEARCH } from "./paletteAction.ts";
import { wordStarts } from "./wordStarts.ts";

export type PaletteItem =
  | { readonly kind: "action"; readonly action: Action }
  | {
      readonly kind: "socket";
      readonly socket: number;
      readonly title: string;
      readonly state: string;
    };

/** More than anyone reads; typing another letter narrows better. */
const MAX_SOCKETS = 50;

export function paletteItems(
  app: Pick<App, "store" | "rows" | "t">,
  query: string,
): readonly PaletteItem[] {
  const { t } = app;
  const state = app.store.getState();
  const all = actions.of(app);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
  const starts = (action: Action) => wordStarts(t.text(action.title), words);
  const items: PaletteItem[] = all
    .filter(
      (action) =>
        action !== SEARCH &&
        fits(`${t.text(SECTIONS[action.section])} ${t.text(action.title)}`) &&
        action.available(state),
    )
    .toSorted((a, b) => starts(b) - starts(a))
    .map((action) => ({ kind: "action", action }));
  for (const socket of socketsSlice.of(state).table.values()) {
    if (items.length >= all.length + MAX_SOCKETS) break;
    const title = t.text(socketTitle(socket));
    const words = t.text(stateWords(socket));
    if (fits(`${title} ${words}`))
      items.push({ kind: "socket", socket: socket.id, title, state: words });
  }
  return items;
}
