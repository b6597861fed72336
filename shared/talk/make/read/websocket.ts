import { http } from "../../../decode/http.ts";
import { websocket } from "../../../decode/websocket.ts";
import { toEscapes } from "../../../format/escapes.ts";
import { fromBase64 } from "../../../format/base64.ts";
import { toHex } from "../../../format/hex.ts";
import type { MakeValues } from "../MakeField.ts";
import { OPCODES } from "../websocket.ts";
import { finderOf, utf8 } from "./FieldFinder.ts";
import type { ReadValues } from "./ReadValues.ts";

export const readWebsocket: ReadValues = (bytes) => [...opening(bytes), ...frame(bytes)];

function opening(bytes: Uint8Array): readonly MakeValues[] {
  const found = finderOf(http, bytes);
  if (found === null) return [];
  const header = (name: string) => {
    const [line] = found.all({ asIs: name });
    return line === undefined
      ? ""
      : utf8(bytes.subarray(line.from, line.to))
          .slice(name.length + 1)
          .trim();
  };
  const key = fromBase64(header("Sec-WebSocket-Key"));
  if (key === null) return [];
  return [
    {
      kind: "open",
      target: found.text("http.requestTarget"),
      host: header("Host"),
      protocol: header("Sec-WebSocket-Protocol"),
      origin: header("Origin"),
      "open-key": toHex(key, ""),
    },
  ];
}

function frame(bytes: Uint8Array): readonly MakeValues[] {
  const found = finderOf(websocket, bytes);
  if (found === null) return [];
  const [first = 0, second = 0] = bytes;
  const kind = Object.entries(OPCODES).find(([, opcode]) => opcode === (first & 0x0f))?.[0];
  if (kind === undefined) return [];
  const key = found.bytesOf("websocket.maskingKey");
  const plain = found
    .bytesOf(key.length === 0 ? "decode.payload" : "websocket.payloadUnmasked")
    .map((byte, at) => byte ^ (key[at % 4] ?? 0));
  const isClose = kind === "close";
  return [
    {
      kind,
      code: isClose ? String((plain[0] ?? 0) * 256 + (plain[1] ?? 0)) : "1000",
      payload: toEscapes(isClose ? plain.subarray(2) : plain),
      last: (first & 0x80) !== 0 ? "yes" : "no",
      masked: (second & 0x80) !== 0 ? "yes" : "no",
      ...(key.length > 0 ? { key: toHex(key, "") } : {}),
    },
  ];
}
