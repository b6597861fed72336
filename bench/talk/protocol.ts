// What the benchmark of talking asks a process to do: ours, or a bare socket's.

/** Of an answer: as it came, by a responder that echoes, or by the last of ten rules with regular expressions. */
export type Answering = "echo" | "responder" | "rules";

export type TalkAsk =
  | { readonly do: "answer"; readonly how: Answering }
  /** As fast as the socket takes them, to a port of the loopback. */
  | {
      readonly do: "send";
      readonly transport: "tcp" | "udp";
      readonly port: number;
      readonly length: number;
      readonly count: number;
    };

export interface TalkAnswer {
  /** Where it answers; 0 of what sends. */
  readonly port: number;
  /** Until the last was taken. */
  readonly seconds: number;
  /** Processor seconds of that. */
  readonly cpu: number;
}

export function onAsk(answer: (ask: TalkAsk) => Promise<TalkAnswer>): void {
  process.on("message", (ask: TalkAsk) => {
    void answer(ask).then((value) => process.send?.(value));
  });
  process.on("disconnect", () => process.exit());
}

/** How long something took. */
export async function timed(work: () => Promise<void>): Promise<Omit<TalkAnswer, "port">> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}
