// The highest rate at which no datagram is lost, for a bare socket and for ours.

import type { Benchmark } from "../Benchmark.ts";
import { startReceiver, type Receiver, type ReceiverKind } from "../receiver/startReceiver.ts";
import { alternate, type Round } from "./alternate.ts";

const SIZE = 64;
const SECONDS = 2;
const LOWEST = 20_000;
const HIGHEST = 1_500_000;
/** The search ends when it knows the rate this well. */
const EXACT = 1.02;
/** Tries at one rate: a moment in which the machine does something else must not count as the receiver's limit. */
const TRIES = 2;

export const udp: Benchmark = {
  name: "udp",
  about: "UDP, 64-byte datagrams, none lost, all recorded",
  async run({ load, folder, rounds, say }) {
    /** The rate really sent, when none was lost; null otherwise. */
    async function lossless(
      receiver: Receiver,
      port: number,
      rate: number,
    ): Promise<number | null> {
      for (let tries = 0; tries < TRIES; tries++) {
        const before = await receiver.ask({ ask: "counts" });
        const count = Math.round(rate * SECONDS);
        const sent = await load.udp(port, { size: SIZE, count, rate });
        const after = await receiver.settled();
        const received = after.messages - before.messages;
        const recorded = after.recorded - before.recorded;
        if (before.recorded > 0 && recorded !== received)
          throw new Error(`${received} received, ${recorded} recorded`);
        if (received === count) return count / sent.seconds;
      }
      return null;
    }

    async function search(kind: ReceiverKind): Promise<Round<"rate">> {
      const receiver = startReceiver(kind, folder);
      try {
        const { port } = await receiver.ask({ ask: "open", kind: "udp" });
        let known = 0;
        let low = LOWEST;
        let high = HIGHEST;
        while (high / low > EXACT) {
          const rate = Math.sqrt(low * high);
          const sent = await lossless(receiver, port, rate);
          if (sent === null) high = rate;
          else low = rate;
          known = Math.max(known, sent ?? 0);
          // More than the generator can send is no question to the receiver.
          if (sent !== null && sent < rate / EXACT) break;
        }
        say(`${kind}: ${Math.round(known).toLocaleString("en")} datagrams/s`);
        return { rate: known };
      } finally {
        await receiver.end();
      }
    }

    const { bare, ours, ratio, spread } = (await alternate(rounds, ["rate"], search)).rate;
    return [
      {
        what: `${udp.about} (rounds: ${spread})`,
        ours: perSecond(ours),
        against: `${perSecond(bare)}, bare socket`,
        ratio,
        target: { least: 0.8 },
      },
    ];
  },
};

function perSecond(rate: number): string {
  return `${Math.round(rate / 1000)},000/s`;
}
