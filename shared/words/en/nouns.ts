// Nouns that are counted, in their forms.

import type { Forms } from "../tongue.ts";

export const BYTES: Forms = { one: "byte", other: "bytes" };
export const CALLS: Forms = { one: "call", other: "calls" };
export const EVENTS: Forms = { one: "event", other: "events" };
export const PACKETS: Forms = { one: "packet", other: "packets" };
export const ROWS: Forms = { one: "row", other: "rows" };
export const SOCKETS: Forms = { one: "socket", other: "sockets" };
