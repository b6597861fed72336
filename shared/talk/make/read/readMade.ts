// The way back: which form's values make exactly these bytes, by what the protocol's decoder finds in them.
//
//     readMade(makerNamed("dns"), bytes)      // { name: "example.com", type: "A", … }, or null: no form says all of it

import { makeMessage } from "../makeMessage.ts";
import type { Maker } from "../Maker.ts";
import { MAX_MADE, type MakeValues } from "../MakeField.ts";
import { MAKERS } from "../makers.ts";
import { initialValues } from "../makeMessage.ts";
import { readDns } from "./dns.ts";
import { readHttp } from "./http.ts";
import { readModbus } from "./modbus.ts";
import { readMqtt } from "./mqtt.ts";
import { readNtp } from "./ntp.ts";
import { readResp } from "./resp.ts";
import type { ReadValues } from "./ReadValues.ts";
import { readStun } from "./stun.ts";
import { readWebsocket } from "./websocket.ts";

const READERS: Readonly<Record<string, ReadValues>> = {
  http: readHttp,
  dns: readDns,
  mqtt: readMqtt,
  modbus: readModbus,
  resp: readResp,
  stun: readStun,
  ntp: readNtp,
  websocket: readWebsocket,
};

/** Null where they are no such message, or say something that the form cannot. */
export function readMade(maker: Maker, bytes: Uint8Array): MakeValues | null {
  if (bytes.length === 0 || bytes.length > MAX_MADE) return null;
  const initial = initialValues(maker, (length) => new Uint8Array(length));
  for (const found of READERS[maker.name]?.(bytes) ?? []) {
    const values = { ...initial, ...found };
    const made = makeMessage(maker, values);
    if (made.ok && isSame(made.bytes, bytes)) return values;
  }
  return null;
}

/** The first protocol of which they are a message that its form can say. */
export function readAnyMade(
  bytes: Uint8Array,
): { readonly maker: Maker; readonly values: MakeValues } | null {
  for (const maker of MAKERS) {
    const values = readMade(maker, bytes);
    if (values !== null) return { maker, values };
  }
  return null;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
