// `portscope up FILE`: opens all that a workspace names, prints what happens, and ends with a summary.

import { basename } from "node:path";
import type { Command } from "commander";
import { readWorkspaceFile } from "../engine/workspace/workspaceFile.ts";
import { formatEndpoint } from "../shared/model/endpoint.ts";
import type { Failure } from "../shared/model/failure.ts";
import { formatLocal } from "../shared/model/formatLocal.ts";
import type { Opened } from "../shared/model/socket.ts";
import type { SavedSocket } from "../shared/workspace/workspace.ts";
import { EXIT, tell } from "./exit.ts";
import { addOutputFlags, type SocketFlags } from "./listen.ts";
import { recordChoice } from "./recordChoice.ts";
import { startRun, type Run } from "./runEngine.ts";
import type { Stop } from "./stopSignal.ts";
import { PROTOCOLS } from "./target.ts";
import { sayLine, sayLowLimit, sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

export function addUpCommand(program: Command, stop: Stop): void {
  const command = program
    .command("up")
    .description(t("help.up"))
    .argument("<workspace>", t("help.workspaceFile"));
  addOutputFlags(command);
  command.action(async (file: string, flags: SocketFlags) => {
    process.exitCode = await up(file, flags, stop);
  });
}

async function up(file: string, flags: SocketFlags, stop: Stop): Promise<number> {
  const { workspace } = await readWorkspaceFile(file);
  const run = await startRun({
    format: flags.format,
    record: recordChoice(flags),
    quiet: flags.quiet === true,
    notices: true,
    stop,
  });
  sayLowLimit();
  const live = watchLive(run);
  const { sockets } = workspace;
  if (sockets.length === 0) sayNotice(t("workspace.namesNoSockets", { name: basename(file) }));
  const opened = await Promise.race([
    run.engine.openAll(sockets.map(({ open }) => open)),
    run.stopped.then(() => []),
  ]);
  const told = await Promise.all(opened.map((one, i) => becomes(run, sockets[i], one)));
  await Promise.race([run.stopped, live.ended()]);
  const { whole } = await run.finish();
  return whole && told.every((ready) => ready) ? EXIT.done : EXIT.refused;
}

/** Tells what becomes of one of them, as soon as that is known; whether it is open. */
async function becomes(run: Run, saved: SavedSocket | undefined, one: Opened): Promise<boolean> {
  const name = saved?.name ?? "";
  if ("failure" in one) return refused(name, one.failure);
  const socket = await run.ready(one.socket);
  if (socket === null) return true;
  if (socket.failure !== null) return refused(name, socket.failure);
  const protocol = PROTOCOLS[socket.kind];
  const peer = socket.remote;
  sayLine(
    peer === null
      ? t("workspace.listening", { protocol, where: formatLocal(socket), name })
      : t("workspace.connected", { protocol, where: formatEndpoint(peer), name }),
  );
  return true;
}

/** The others go on. */
function refused(name: string, failure: Failure): false {
  const sentence = name === "" ? failure.sentence : `${name}: ${t.text(failure.sentence)}`;
  tell({ ...failure, sentence });
  return false;
}

/** Resolves, once all were begun, when no socket is open any more: nothing can happen then. Counted by events, of which there are many. */
function watchLive({ engine }: Run): { ended(): Promise<void> } {
  const live = new Set<number>();
  let end: (() => void) | null = null;
  engine.onEvent((event) => {
    if (event.call === "socket") live.add(event.socket);
    else if (event.call === "accept" && event.accepted !== 0) live.add(event.accepted);
    else if (event.call === "close") {
      live.delete(event.socket);
      if (live.size === 0) end?.();
    }
  });
  return {
    ended: () =>
      new Promise((resolve) => {
        end = resolve;
        if (live.size === 0) resolve();
      }),
  };
}
