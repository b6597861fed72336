// Which side asks, and which request a response answers: the one with its transaction identifier, unit and function.

import { remember, type Conversation, type ModbusRequest } from "../Conversation.ts";
import type { DecodeContext } from "../Decoder.ts";
import type { FunctionSaid, Role } from "./functions.ts";

type Key = Pick<ModbusRequest, "transaction" | "unit" | "code">;

/** Null where no earlier message said it. */
export function roleByTalk({ modbus }: Conversation, { direction }: DecodeContext): Role | null {
  const client = modbus?.client ?? null;
  if (client === null || direction === null) return null;
  return client === direction ? "request" : "response";
}

export function requestOf({ modbus }: Conversation, key: Key): ModbusRequest | null {
  return modbus?.requests.findLast((request) => isOf(request, key)) ?? null;
}

export function afterAdu(
  conversation: Conversation,
  { direction }: DecodeContext,
  role: Role,
  adu: Key & FunctionSaid,
): Conversation {
  const { client, requests } = conversation.modbus ?? { client: null, requests: [] };
  const asks = role === "request" ? direction : direction && (direction === "in" ? "out" : "in");
  const modbus = {
    client: asks ?? client,
    requests:
      role === "request" ? remember(requests, adu) : requests.filter((each) => !isOf(each, adu)),
  };
  return { ...conversation, modbus };
}

function isOf(request: ModbusRequest, { transaction, unit, code }: Key): boolean {
  return request.transaction === transaction && request.unit === unit && request.code === code;
}
