// `portscope respond FILE|NAME tcp|udp|unix [HOST:]PORT|PATH`: listens, and answers what comes by rules. `--try`: what would be answered to
// standard input, without a socket.

import { buffer } from "node:stream/consumers";
import { type Command, Option } from "commander";
import { toEscapes } from "../../shared/format/escapes.ts";
import { MAX_SEND } from "../../shared/contract/sockets.ts";
import type { TriedAct, TriedMessage } from "../../shared/model/running.ts";
import { BUILT_IN_NAMES } from "../../shared/talk/responder/builtInNames.ts";
import { said } from "../../shared/words/said.ts";
import { engineOf } from "../engineOf.ts";
import { EXIT, UsageError } from "../exit.ts";
import { addListenFlags, listen, type ListenFlags } from "../listen.ts";
import type { Stop } from "../stopSignal.ts";
import { parseTarget } from "../target.ts";
import { inertJson, inertText } from "../terminal.ts";
import { t } from "../wording.ts";
import { givenResponder } from "../givenResponder.ts";

interface RespondFlags extends ListenFlags {
  readonly try?: boolean;
  readonly datagram?: boolean;
}

export function addRespondCommand(program: Command, stop: Stop): void {
  const command = program
    .command("respond")
    .description(t("help.respond"))
    .argument("<responder>", t("help.responder", { names: BUILT_IN_NAMES }))
    .argument("[protocol]", t("help.protocol"))
    .argument("[address]", t("help.listenAddress"))
    .option("--try", t("help.try"))
    .addOption(new Option("--datagram", t("help.tryDatagram")));
  addListenFlags(command);
  command.action(
    async (
      responder: string,
      protocol: string | undefined,
      address: string | undefined,
      flags: RespondFlags,
    ) => {
      if (flags.try === true) process.exitCode = await tryIt(responder, flags, stop);
      else if (protocol === undefined || address === undefined)
        throw new UsageError(said("usage.expectedPlace"));
      else {
        const target = parseTarget(protocol, address, { allowPortZero: true });
        process.exitCode = await listen(target, { ...flags, respond: responder }, stop);
      }
    },
  );
}

async function tryIt(name: string, flags: RespondFlags, stop: Stop): Promise<number> {
  const variables = flags.var ?? new Map<string, string>();
  const responder = await givenResponder(name, variables);
  const payload = await Promise.race([buffer(process.stdin), stop.asked]);
  if (payload === undefined) return EXIT.refused;
  if (payload.length > MAX_SEND)
    throw new UsageError(said("check.atMostInOneSend", { most: MAX_SEND }));
  const engine = await engineOf(null);
  const { tryResponder } = await engine.talk();
  const tried = await tryResponder({
    ...{ responder, variables: Object.fromEntries(variables), payload },
    datagram: flags.datagram === true,
  });
  await engine.close();
  for (const [index, message] of tried.entries()) {
    const json = flags.format === "json";
    const lines = json ? [inertJson(JSON.stringify(jsonOf(message)))] : linesOf(message, index + 1);
    for (const line of lines) process.stdout.write(`${json ? line : inertText(line)}\n`);
  }
  return tried.some(({ rule }) => rule !== null) ? EXIT.done : EXIT.refused;
}

function linesOf({ rule, acts, problem }: TriedMessage, number: number): readonly string[] {
  return [
    t("respond.tried", { number, rule }),
    ...(problem === null ? [] : [`  ! ${t.text(problem)}`]),
    ...acts.map((act) => `  ${wordsOf(act)}`),
  ];
}

function wordsOf(act: TriedAct): string {
  if (act.do === "send") return `> ${toEscapes(act.bytes)}`;
  if (act.do === "forward")
    return t("respond.forwards", { place: act.place, bytes: act.bytes.length });
  if (act.do === "file") return t("respond.sendsFile", { path: act.path });
  return act.do === "wait" ? t("respond.waits", { ms: act.duration }) : act.do;
}

/** Bytes as base64. */
function jsonOf({ acts, problem, ...message }: TriedMessage): object {
  return {
    ...message,
    problem: problem === null ? null : t.text(problem),
    acts: acts.map((act) =>
      act.do === "send" || act.do === "forward"
        ? { ...act, bytes: Buffer.from(act.bytes).toString("base64") }
        : act,
    ),
  };
}
