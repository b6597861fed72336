// All decoders, and which one fits.
//
//     const decoder = recognise(input);
//     const decoded = decoder === null ? null : decodeAs(decoder.name, input);

import type { Decoded, DecodeInput, Decoder, DecoderName } from "./Decoder.ts";
import { dns } from "./dns.ts";
import { http } from "./http.ts";
import { lengthPrefixed } from "./lengthPrefixed.ts";
import { lines } from "./lines.ts";
import { modbus } from "./modbus.ts";
import { mqtt } from "./mqtt.ts";
import { ntp } from "./ntp.ts";
import { resp } from "./resp.ts";
import { stun } from "./stun.ts";
import { syslog } from "./syslog.ts";
import { tls } from "./tls.ts";
import { websocket } from "./websocket.ts";

/** In order of preference where two are equally sure. */
export const DECODERS: readonly Decoder[] = [
  http,
  tls,
  stun,
  syslog,
  dns,
  mqtt,
  modbus,
  resp,
  ntp,
  websocket,
  lengthPrefixed,
  lines,
];

/** From this confidence on a protocol is named. Plain lines of text are just above it: anything that is sure comes before. */
export const RECOGNISED = 25;

export function decoderByName(name: string): Decoder | null {
  return DECODERS.find((decoder) => decoder.name === name) ?? null;
}

/** The decoder that is surest of these bytes, null when none is sure enough. */
export function recognise(input: DecodeInput): Decoder | null {
  let best: Decoder | null = null;
  let confidence = RECOGNISED - 1;
  if (input.bytes.length === 0) return null;
  for (const decoder of DECODERS) {
    const sure = guarded(() => decoder.test(input), 0);
    if (sure <= confidence) continue;
    best = decoder;
    confidence = sure;
  }
  return best;
}

export function decodeAs(name: DecoderName, input: DecodeInput): Decoded {
  const decoder = decoderByName(name);
  const title = decoder?.title ?? name;
  const failed: Decoded = {
    protocol: name,
    title,
    summary: title,
    fields: [],
    state: "wrong",
    used: 0,
    problem: "This decoder failed on these bytes, which is a fault of the decoder.",
  };
  return decoder === null ? failed : guarded(() => decoder.decode(input), failed);
}

/** Decoders do not throw. Should one do so all the same, it harms nothing else: this is the one place that catches. */
function guarded<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
