import type { Action } from "../app/action.ts";
import { slot } from "../app/slot.ts";

/** In the menu of new sockets, below the forms: what opens several. */
export const newSocketItems = slot<Action>("new-socket-item");

/** In a socket's menu, below what the pane itself does to it. */
export const socketItems = slot<Action>("socket-item");
