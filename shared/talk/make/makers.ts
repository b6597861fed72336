// The protocols whose messages can be made of a form, each the reverse of the decoder of its name.

import { dns } from "./dns.ts";
import { http } from "./http.ts";
import type { Maker } from "./Maker.ts";
import { modbus } from "./modbus.ts";
import { mqtt } from "./mqtt.ts";
import { ntp } from "./ntp.ts";
import { resp } from "./resp.ts";
import { stun } from "./stun.ts";
import { websocket } from "./websocket.ts";

/** In the order in which they are offered. */
export const MAKERS: readonly Maker[] = [http, dns, mqtt, modbus, resp, stun, ntp, websocket];

/** Names by which some are known as well. */
const ALSO: Readonly<Record<string, string>> = { redis: "resp", ws: "websocket" };

export function makerNamed(name: string): Maker | null {
  return MAKERS.find((maker) => maker.name === (ALSO[name] ?? name)) ?? null;
}
