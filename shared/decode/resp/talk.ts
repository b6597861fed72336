// Which command a reply answers: replies come in the order of their commands, but for what the server says unasked (pushes
// of RESP3, messages and confirmations of subscriptions, what MONITOR shows). HELLO says which RESP is spoken.

import { answer, NOBODY, wait, type Conversation, type RespTalk } from "../Conversation.ts";
import type { DecodeContext } from "../Decoder.ts";
import type { Part } from "../Gist.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { sender } from "../reading/hints.ts";
import { RESP_PORTS } from "./ports.ts";
import { said } from "../../words/said.ts";

export interface RespMessage {
  /** Its type character, empty for an inline command. */
  readonly type: string;
  /** In words; an array's in brackets. */
  readonly shown: string;
  readonly from: number;
}

/** Characters of a command that are kept. */
const MAX_COMMAND = 100;
/** Answered once for each channel, by messages that look like what is published. */
const SUBSCRIBES = /^[PS]?(?:UN)?SUBSCRIBE\b/i;
const PUBLISHED = /^\[(?:[ps]?(?:un)?subscribe|[ps]?message) /;
/** Left the last channel: `[unsubscribe news 0]`. */
const UNSUBSCRIBED = /^\[[ps]?unsubscribe .* 0\]$/;
/** May be a command, too, or what is pushed. */
const AGGREGATE = /^[*~>%|]$/;
const RESP3_ONLY = /^[_#,(!=%~>|]$/;
/** What connections begin with, and what is said most; enough to see from which side commands come. */
const COMMANDS =
  /^(?:HELLO|AUTH|PING|SELECT|CLIENT|CONFIG|COMMAND|INFO|GET|SET|SETEX|MGET|MSET|INCR|DECR|DEL|EXISTS|EXPIRE|TTL|KEYS|SCAN|HGET|HSET|HGETALL|HMGET|HDEL|LPUSH|RPUSH|LPOP|RPOP|BLPOP|BRPOP|LRANGE|LLEN|SADD|SREM|SMEMBERS|SISMEMBER|ZADD|ZRANGE|ZREM|XADD|XREAD|XREADGROUP|XACK|PUBLISH|SUBSCRIBE|PSUBSCRIBE|MULTI|EXEC|EVAL|EVALSHA|MONITOR|REPLCONF|PSYNC|CLUSTER|QUIT|RESET)(?:[ \r]|$)/i;

const SILENT: RespTalk = { version: 2, client: null, commands: NOBODY, unasked: "no" };

/** Says what a whole message has to do with others, and takes it into the conversation. */
export function relate(r: FieldReader, context: DecodeContext, message: RespMessage): void {
  const { direction } = context;
  const talk = r.conversation.resp ?? SILENT;
  const client = talk.client ?? clientOf(context, message);
  if (direction === null || client === null) return;
  const known = { ...talk, client };
  const resp = direction === client ? commanded(known, message) : replied(r, known, message);
  if (resp.version === 3)
    r.note("decode.protocol", said("resp.resp3AsHelloSaid"), message.from, r.at);
  r.conversation = { ...r.conversation, resp } satisfies Conversation;
}

/** Whether it is a command, and what part it has: what subscribes is answered as often as it likes, what is pushed answers nothing. */
export function partOf(
  conversation: Conversation,
  context: DecodeContext,
  message: RespMessage,
): { readonly isCommand: boolean; readonly part: Part | null } {
  const talk = conversation.resp ?? SILENT;
  const client = talk.client ?? clientOf(context, message);
  const { direction } = context;
  if (direction === null || client === null) return { isCommand: false, part: null };
  const { type, shown } = message;
  const isCommand = direction === client;
  const counts = isCommand ? !SUBSCRIBES.test(inner(shown)) : !isUnasked(talk, type, shown);
  const kind = isCommand ? "request" : "answer";
  return { isCommand, part: counts ? { kind, key: "" } : null };
}

function clientOf(context: DecodeContext, { type, shown }: RespMessage): RespTalk["client"] {
  const { direction } = context;
  if (direction === null) return null;
  const from = sender(context, RESP_PORTS);
  if (from !== null) return (from === "client") === (direction === "in") ? "in" : "out";
  const commands = type === "" || (type === "*" && COMMANDS.test(inner(shown)));
  if (commands) return direction;
  // Only a server says a value by itself.
  return AGGREGATE.test(type) ? null : direction === "in" ? "out" : "in";
}

/** Whether a line may be an inline command to a server that has answered before. */
export function isInlineCommand(line: string): boolean {
  return COMMANDS.test(line);
}

function commanded(talk: RespTalk, { shown }: RespMessage): RespTalk {
  const command = inner(shown).slice(0, MAX_COMMAND);
  if (SUBSCRIBES.test(command)) return { ...talk, unasked: "subscribed" };
  return { ...talk, commands: wait(talk.commands, command) };
}

function replied(r: FieldReader, talk: RespTalk, { type, shown, from }: RespMessage): RespTalk {
  if (talk.version === 2 && r.conversation.complete && RESP3_ONLY.test(type) && !asksHello(talk))
    r.guess("resp.thisTypeIsOfResp3ThoughNo");
  if (isUnasked(talk, type, shown))
    return UNSUBSCRIBED.test(shown) ? { ...talk, unasked: "no" } : talk;
  const [command, commands] = answer(talk.commands);
  if (command === null) return { ...talk, commands };
  r.note("decode.answers", command, from, r.at);
  r.say(said("resp.answers", { shown, command }));
  return { ...after(talk, command, type === "-"), commands };
}

function isUnasked({ unasked }: RespTalk, type: string, shown: string): boolean {
  if (type === ">") return true;
  if (unasked === "monitor") return type === "+";
  return unasked === "subscribed" && type === "*" && PUBLISHED.test(shown);
}

/** What a command changed, once it was answered. */
function after(talk: RespTalk, command: string, failed: boolean): RespTalk {
  if (failed) return talk;
  const [name = "", first = ""] = command.toUpperCase().split(" ");
  if (name === "HELLO" && (first === "2" || first === "3"))
    return { ...talk, version: first === "3" ? 3 : 2 };
  if (name === "MONITOR") return { ...talk, unasked: "monitor" };
  return name === "RESET" ? { ...talk, version: 2, unasked: "no" } : talk;
}

function asksHello({ commands }: RespTalk): boolean {
  return commands.known[0]?.toUpperCase().startsWith("HELLO 3") === true;
}

/** Without the brackets. */
export function inner(shown: string): string {
  return shown.startsWith("[") ? shown.slice(1, -1) : shown;
}
