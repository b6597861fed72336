// Datagrams of words, and among them a few that hold what is searched for.

import * as dgram from "node:dgram";
import { setTimeout as sleep } from "node:timers/promises";
import type { Load } from "../../load/createLoad.ts";

/** Of the same letters as the words, in which it is nowhere else: not even its beginning is rare. */
export const NEEDLE = "needle in a haystack";
export const NEEDLES = 5;
const NEEDLE_BYTES = Buffer.from([0xde, 0xad, 0xbe, 0xef, 0x00, 0x01]);
/** As a filter writes them. */
export const NEEDLE_HEX = "de:ad:be:ef:00:01";
/** What an Ethernet frame takes, nearly. */
const SIZE = 1400;
/** Datagrams a second: well below what is lost, with the receive buffer full after 40 ms. */
const RATE = 40_000;

/** Sends about so many bytes; returns how many it sent. */
export async function sendHaystack(load: Load, port: number, bytes: number): Promise<number> {
  const count = Math.round(bytes / SIZE) - NEEDLES;
  const seconds = count / RATE;
  const hay = load.udp(port, { size: SIZE, count, rate: RATE, fill: "words" });
  const needle = Buffer.alloc(SIZE, "hay ");
  needle.set(Buffer.from(NEEDLE), 700);
  needle.set(NEEDLE_BYTES, 1000);
  const socket = dgram.createSocket("udp4");
  for (let sent = 0; sent < NEEDLES; sent++) {
    await sleep((seconds * 1000) / (NEEDLES + 1));
    socket.send(needle, port, "127.0.0.1");
  }
  const { bytes: sent } = await hay;
  socket.close();
  return sent + NEEDLES * SIZE;
}
