// Which request a response answers (RFC 9112, 9.3: in their order), and what a response leaves of the conversation: an
// upgrade (RFC 9110, 7.8) or a tunnel (RFC 9110, 9.3.6) ends HTTP on it.

import {
  answer,
  NOBODY,
  wait,
  type Conversation,
  type HttpRequest,
  type HttpTalk,
} from "../Conversation.ts";
import { upgraded } from "../websocket/talk.ts";

/** Characters of a target and of a host that are kept. */
const MAX_KEPT = 160;
const QUIET: HttpTalk = { requests: NOBODY, early: 0 };

/** Null where it is not known. */
export function requestOf({ http }: Conversation): HttpRequest | null {
  return http?.requests.known[0] ?? null;
}

/** `GET /index.html` */
export function requestWords({ method, target }: HttpRequest): string {
  return `${method} ${target}`;
}

/** `http://example.com/index.html`; null where the request says no host, or has no other form. */
export function requestUri({ method, target, host }: HttpRequest): string | null {
  return method !== "CONNECT" && host !== "" && target.startsWith("/")
    ? `http://${host}${target}`
    : null;
}

export function afterRequest(
  conversation: Conversation,
  { method, target, host }: HttpRequest,
): Conversation {
  const { requests, early } = conversation.http ?? QUIET;
  // It was answered while its body was still coming.
  if (early > 0) return { ...conversation, http: { requests, early: early - 1 } };
  const kept = { method, target: target.slice(0, MAX_KEPT), host: host.slice(0, MAX_KEPT) };
  return { ...conversation, http: { requests: wait(requests, kept), early } };
}

export interface Responded {
  readonly status: number;
  /** Values of its headers of one name, empty where there are none. */
  readonly header: (name: string) => string;
}

export function afterResponse(conversation: Conversation, response: Responded): Conversation {
  const { status, header } = response;
  if (status < 200 && status !== 101) return conversation;
  const { requests, early } = conversation.http ?? QUIET;
  const [request, others] = answer(requests);
  if (status === 101) return switched(conversation, header);
  if (request?.method === "CONNECT" && status < 300)
    return { ...conversation, spoken: null, switches: conversation.switches + 1, http: undefined };
  const nobody = requests.known.length === 0 && requests.beyond === 0;
  return {
    ...conversation,
    http: { requests: others, early: nobody && conversation.complete ? early + 1 : early },
  };
}

function switched(conversation: Conversation, header: Responded["header"]): Conversation {
  const websocket = /(?:^|,)\s*websocket\s*(?:,|$)/i.test(header("upgrade"));
  return {
    ...conversation,
    spoken: websocket ? "websocket" : null,
    switches: conversation.switches + 1,
    http: undefined,
    websocket: websocket ? upgraded(header("sec-websocket-extensions")) : undefined,
  };
}
