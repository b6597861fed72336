// What is sent and answered, recorded, against a bare socket of Node's: sending as fast as the socket takes it, and round trips.

import type { Benchmark, Result, Setting } from "../Benchmark.ts";
import { openSink, roundTrips } from "../talk/peers.ts";
import type { Answering } from "../talk/protocol.ts";
import { startTalker } from "../talk/startTalker.ts";
import { alternate, type Alternated } from "./alternate.ts";

/** What fits the last of ten rules, as the others do not. */
const MESSAGE = Buffer.from(`9 ${"1".repeat(61)}\n`);
const TRIPS = 50_000;
/** Before anything is measured: code that is compiled is as it is for whoever runs it a while. */
const WARM = 20_000;

const SENT = {
  udp: { words: "64-byte datagrams", length: 64, count: 500_000 },
  tcp: { words: "TCP, messages of 64 KiB", length: 65_536, count: 20_000 },
} as const;

const ANSWERS: readonly { readonly how: Answering; readonly words: string; least: number }[] = [
  { how: "echo", words: "an echo", least: 0.5 },
  { how: "responder", words: "a responder that echoes", least: 0.5 },
  { how: "rules", words: "the last of ten rules with regular expressions", least: 0.3 },
];

export const talk: Benchmark = {
  name: "talk",
  about: "Sending as fast as it is taken, and round trips of 64 bytes, all recorded",
  async run(setting) {
    const results: Result[] = [];
    for (const transport of ["udp", "tcp"] as const)
      results.push(...(await sending(setting, transport)));
    for (const { how, words, least } of ANSWERS) {
      const { rate } = await alternate(setting.rounds, ["rate"], (kind) =>
        answering(setting, kind, how),
      );
      results.push({
        what: `Round trips of 64 bytes over one connection, ${words}, recorded (rounds: ${rate.spread})`,
        ...against(rate, "/s"),
        target: { least },
      });
    }
    return results;
  },
};

async function answering({ folder, scale, say }: Setting, kind: Kind, how: Answering) {
  const talker = startTalker(kind, folder);
  try {
    const { port } = await talker.ask({ do: "answer", how });
    await roundTrips(port, MESSAGE, Math.ceil(WARM * scale));
    const rate = await roundTrips(port, MESSAGE, Math.ceil(TRIPS * scale));
    say(`${how}, ${kind}: ${Math.round(rate)} round trips/s`);
    return { rate };
  } finally {
    await talker.end();
  }
}

type Kind = "bare" | "engine";

async function sending(setting: Setting, transport: "tcp" | "udp"): Promise<readonly Result[]> {
  const { folder, scale, say } = setting;
  const { words, length, count } = SENT[transport];
  const { rate, cpu } = await alternate(setting.rounds, ["rate", "cpu"], async (kind) => {
    const sink = await openSink(transport);
    const talker = startTalker(kind, folder);
    try {
      const ask = { do: "send", transport, port: sink.port, length } as const;
      await talker.ask({ ...ask, count: Math.ceil((count * scale) / 10) });
      const sent = Math.ceil(count * scale);
      const { seconds, cpu } = await talker.ask({ ...ask, count: sent });
      say(`${words}, ${kind}: ${Math.round(sent / seconds)}/s, ${cpu.toFixed(2)} s`);
      return { rate: sent / seconds, cpu: cpu / ((sent * length) / 1e9) };
    } finally {
      await talker.end();
      sink.close();
    }
  });
  return [
    {
      what: `Sending ${words} as fast as it is taken, recorded (rounds: ${rate.spread})`,
      ...against(rate, "/s"),
      target: { least: 0.8 },
    },
    {
      what: `The same: processor time (rounds: ${cpu.spread})`,
      ...against(cpu, " s/GB"),
      target: null,
    },
  ];
}

function against({ ours, bare, ratio }: Alternated, unit: string) {
  const amount = (value: number) => `${value.toFixed(value < 100 ? 2 : 0)}${unit}`;
  return { ours: amount(ours), against: `${amount(bare)}, bare socket`, ratio };
}
