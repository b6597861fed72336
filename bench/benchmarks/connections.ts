// Many connections at once: all accepted, all held, each sends once, nothing is lost.

import { fork } from "node:child_process";
import { join } from "node:path";
import type { Benchmark } from "../Benchmark.ts";
import { startReceiver, type ReceiverKind } from "../receiver/startReceiver.ts";
import { alternate, type Round } from "./alternate.ts";

const CONNECTIONS = 10_000;

export const connections: Benchmark = {
  name: "connections",
  about: "10,000 connections accepted and held, each sends once",
  async run({ folder, rounds, say }) {
    let lost = 0;

    async function hold(kind: ReceiverKind): Promise<Round<"rate">> {
      const receiver = startReceiver(kind, folder);
      const clients = fork(join(import.meta.dirname, "../load/connect.ts"));
      try {
        const { port } = await receiver.ask({ ask: "open", kind: "tcp" });
        const seconds = await new Promise<number>((resolve, reject) => {
          clients.on("message", resolve).on("exit", () => reject(new Error("no connections")));
          clients.send({ port, count: CONNECTIONS });
        });
        const { accepted, messages, memory } = await receiver.settled();
        lost += CONNECTIONS - Math.min(accepted, messages);
        const rate = CONNECTIONS / seconds;
        say(`${kind}: ${Math.round(rate)} connections/s, ${(memory / 2 ** 20).toFixed(0)} MiB`);
        return { rate };
      } finally {
        clients.removeAllListeners("exit").kill();
        await receiver.end();
      }
    }

    const { bare, ours, ratio, spread } = (await alternate(rounds, ["rate"], hold)).rate;
    return [
      {
        what: `${connections.about} (rounds: ${spread})`,
        ours: `${Math.round(ours)}/s`,
        against: `${Math.round(bare)}/s, bare socket`,
        ratio,
        target: { least: 0.8 },
        also: [{ what: `none lost${lost === 0 ? "" : ` (lost: ${lost})`}`, holds: lost === 0 }],
      },
    ];
  },
};
