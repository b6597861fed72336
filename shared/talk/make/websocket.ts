// WebSocket: the request that opens a connection (RFC 6455, 4.1), and frames (5.2), which a client masks.

import { toBase64 } from "../../format/base64.ts";
import { joinBytes } from "../../format/joinBytes.ts";
import { said } from "../../words/said.ts";
import { uint, utf8 } from "./bytesOf.ts";
import type { Given } from "./Given.ts";
import type { Maker } from "./Maker.ts";
import { MAX_MADE, type MakeField } from "./MakeField.ts";
import { WrongField } from "./WrongField.ts";

export const OPCODES = {
  text: 1,
  binary: 2,
  continuation: 0,
  close: 8,
  ping: 9,
  pong: 10,
} as const;
type Frame = keyof typeof OPCODES;
const FRAMES = Object.keys(OPCODES);
const CONTROLS: readonly string[] = ["close", "ping", "pong"];
/** Bytes of a control frame's payload (5.5). */
const MAX_CONTROL = 125;

const of = (...is: readonly string[]) => ({ field: "kind", is });
const string = (key: string, label: MakeField["label"], initial: string): MakeField => ({
  key,
  label,
  kind: "text",
  initial,
  most: 8000,
  when: of("open"),
});

export const websocket: Maker = {
  name: "websocket",
  title: "WebSocket",
  goesTo: { transport: "tcp", port: 80 },
  fields: [
    {
      key: "kind",
      label: "decode.type",
      kind: "choice",
      names: ["open", ...FRAMES],
      initial: "text",
    },
    string("target", "http.requestTarget", "/"),
    string("host", { asIs: "Host" }, "localhost"),
    string("protocol", { asIs: "Sec-WebSocket-Protocol" }, ""),
    string("origin", { asIs: "Origin" }, ""),
    {
      key: "open-key",
      label: { asIs: "Sec-WebSocket-Key" },
      kind: "hex",
      size: 16,
      initial: "random",
      when: of("open"),
    },
    {
      key: "code",
      label: "websocket.closeCode",
      kind: "whole",
      lowest: 1000,
      highest: 4999,
      initial: 1000,
      when: of("close"),
    },
    {
      key: "payload",
      label: "make.payloadOrReason",
      kind: "bytes",
      initial: "",
      when: of(...FRAMES),
    },
    {
      key: "last",
      label: "FIN",
      kind: "flag",
      initial: true,
      when: of("text", "binary", "continuation"),
    },
    {
      key: "masked",
      label: "MASK",
      kind: "choice",
      names: ["yes", "no"],
      initial: "yes",
      when: of(...FRAMES),
    },
    {
      key: "key",
      label: "websocket.maskingKey",
      kind: "hex",
      size: 4,
      initial: "random",
      when: of(...FRAMES),
    },
  ],
  build(given) {
    const kind = given.choice("kind");
    return kind === "open" ? opening(given) : frame(given, kind as Frame);
  },
};

function opening(given: Given): Uint8Array {
  const target = line(given, "target");
  if (!/^\/\S*$/.test(target)) throw new WrongField("target", said("make.path"));
  const [protocol, origin] = [line(given, "protocol"), line(given, "origin")];
  const lines = [
    `GET ${target} HTTP/1.1`,
    `Host: ${line(given, "host")}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${toBase64(given.hex("open-key"))}`,
    "Sec-WebSocket-Version: 13",
    ...(protocol === "" ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
    ...(origin === "" ? [] : [`Origin: ${origin}`]),
  ];
  return utf8(`${lines.join("\r\n")}\r\n\r\n`);
}

/** Throws where it would begin another line. */
function line(given: Given, key: string): string {
  const text = given.text(key).trim();
  if (/[\r\n\0]/.test(text)) throw new WrongField(key, said("make.oneLine"));
  return text;
}

function frame(given: Given, kind: Frame): Uint8Array {
  const isControl = CONTROLS.includes(kind);
  const payload = payloadOf(given, kind);
  if (isControl && payload.length > MAX_CONTROL)
    throw new WrongField(
      "payload",
      said("make.tooLong", {
        length: payload.length,
        most: MAX_CONTROL,
      }),
    );
  const masked = given.choice("masked") === "yes";
  const key = masked ? given.hex("key") : new Uint8Array(0);
  const isLast = isControl || given.flag("last");
  return joinBytes([
    uint((isLast ? 0x80 : 0) | OPCODES[kind], 1),
    ...lengthBytes(payload.length, masked ? 0x80 : 0),
    key,
    masked ? payload.map((byte, at) => byte ^ (key[at % 4] ?? 0)) : payload,
  ]);
}

/** Of a close frame the code, then the reason. */
function payloadOf(given: Given, kind: Frame): Uint8Array {
  const payload = given.bytes("payload", MAX_MADE);
  return kind === "close" ? joinBytes([uint(given.whole("code"), 2), payload]) : payload;
}

function lengthBytes(length: number, mask: number): readonly Uint8Array[] {
  if (length < 126) return [uint(mask | length, 1)];
  if (length < 65_536) return [uint(mask | 126, 1), uint(length, 2)];
  return [uint(mask | 127, 1), uint(0, 4), uint(length, 4)];
}
