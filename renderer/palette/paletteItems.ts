// What the palette finds: actions that can be done now, and sockets, by the words typed, in any order.

import type { AppState } from "../app/state.ts";
import { ACTIONS } from "../app/actionTable.ts";
import type { Action } from "../app/action.ts";
import { socketTitle, stateWords } from "../sockets/stateWords.ts";

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

export function paletteItems(state: AppState, query: string): readonly PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
  const items: PaletteItem[] = ACTIONS.filter(
    (action) =>
      action.id !== "window.palette" &&
      fits(`${action.section} ${action.title}`) &&
      action.available(state),
  ).map((action) => ({ kind: "action", action }));
  for (const socket of state.sockets.values()) {
    if (items.length >= ACTIONS.length + MAX_SOCKETS) break;
    const title = socketTitle(socket);
    const words = stateWords(socket);
    if (fits(`${title} ${words}`))
      items.push({ kind: "socket", socket: socket.id, title, state: words });
  }
  return items;
}
