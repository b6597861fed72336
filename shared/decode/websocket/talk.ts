// What a WebSocket conversation remembers: the message that is sent in fragments (RFC 6455, 5.4), what permessage-deflate
// was agreed on, and what the next message may go back to (RFC 7692, 7.2).

import type { WebSocketSide, WebSocketTalk } from "../Conversation.ts";

const FRESH: WebSocketSide = {
  opcode: null,
  compressed: false,
  packed: [],
  window: new Uint8Array(0),
};
const UNSEEN: WebSocketSide = { opcode: null, compressed: false, packed: null, window: null };

/** Where the upgrade was not seen. */
export const UNKNOWN_TALK: WebSocketTalk = {
  deflate: { client: true, server: true },
  client: UNSEEN,
  server: UNSEEN,
};

/** `extensions`: the Sec-WebSocket-Extensions of the response (RFC 7692, 7.1). */
export function upgraded(extensions: string): WebSocketTalk {
  const agreed = extensions
    .split(",")
    .map((extension) => extension.split(";").map((part) => part.trim().toLowerCase()))
    .find(([name]) => name === "permessage-deflate");
  const goesBack = (end: string) => agreed?.includes(`${end}_no_context_takeover`) === false;
  return {
    deflate: agreed && { client: goesBack("client"), server: goesBack("server") },
    client: FRESH,
    server: FRESH,
  };
}
