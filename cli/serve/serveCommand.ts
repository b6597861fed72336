// `portscope serve`: the same window in any browser, for a machine without Electron or without a screen.

import { statSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Command, InvalidArgumentError } from "commander";
import { createLog, type Log } from "../../engine/diagnostics/createLog.ts";
import { logFile } from "../../engine/diagnostics/logFolder.ts";
import { createEngine, type Engine } from "../../engine/createEngine.ts";
import { explainAt } from "../../engine/system/explainAt.ts";
import { openSettings } from "../../engine/settings/SettingsStore.ts";
import { settingsPath } from "../../engine/settings/settingsPath.ts";
import { failureFrom } from "../../engine/system/failureFrom.ts";
import type { SettingsStatus } from "../../shared/settings/settingValues.ts";
import type { Endpoint } from "../../shared/model/endpoint.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { isIpv6, parsePort } from "../../shared/model/parseHostPort.ts";
import { ensureFolder, usableFolder } from "../../engine/system/usableFolder.ts";
import { sayLowLimit, sayNotice } from "../terminal.ts";
import { version } from "../version.ts";
import { t } from "../wording.ts";
import { tell } from "../exit.ts";
import { isLoopback } from "./allowedRequest.ts";
import { keepServeLog } from "./keepServeLog.ts";
import { namedFiles, offerFiles } from "./namedFiles.ts";
import { openBrowser } from "./openBrowser.ts";
import { DEFAULT_PORT, startServe } from "./startServe.ts";
import type { Stop } from "../stopSignal.ts";

interface ServeFlags {
  readonly host: string;
  readonly port?: number;
  readonly recordDir?: string;
  readonly workspace?: string;
  readonly settings?: string;
  readonly open: boolean;
}

/** In the folder of the recordings: what was opened and recorded last. */
const RECENT = ".recent.json";

export function addServeCommand(program: Command, stop: Stop): void {
  program
    .command("serve")
    .description(t("help.serve"))
    .argument("[files...]", t("help.serveFiles"))
    .option("--host <host>", t("help.serveHost"), "127.0.0.1")
    .option("--port <port>", t("help.servePort", { port: DEFAULT_PORT }), toPort)
    .option("--record-dir <folder>", t("help.recordDir"))
    .option("--workspace <file>", t("help.serveWorkspace"))
    .option("--settings <file>", t("help.serveSettings"))
    .option("--no-open", t("help.noOpen"))
    .action((files: readonly string[], flags: ServeFlags) => runServe(files, flags, stop));
}

async function runServe(files: readonly string[], flags: ServeFlags, stop: Stop): Promise<void> {
  const { host, port, recordDir, open } = flags;
  // A file that is wrong is told where it was named, and nothing is served.
  const named = await namedFiles(files, flags.workspace);
  let engine: Engine | null = null;
  const log = createLog(logFile());
  // Listens first, so that a port that is taken leaves no empty recording behind. Nobody can be let in before the token is
  // printed, and by then there is an engine.
  const serving = await startServe({
    engine: {
      attach(transport, shown) {
        log.note("window-attached");
        transport.onClose(() => log.note("window-gone"));
        engine?.attach(transport, shown);
      },
    },
    version,
    log: log.file,
    host,
    port: port ?? null,
    // Beside us in dist/.
    pageFolder: join(import.meta.dirname, "../renderer"),
  }).catch(async (error: unknown) => {
    throw await refusedAt(error, host, port ?? DEFAULT_PORT);
  });
  try {
    const folder = recordDir === undefined ? defaultFolder() : made(recordDir);
    const settings = await openSettings(
      flags.settings === undefined ? settingsPath() : resolve(flags.settings),
    );
    const folderIsNamed = recordDir !== undefined;
    const recording = { file: null, folder, folderIsNamed };
    engine = await createEngine({ recording, settings, recentFile: join(folder, RECENT) });
    sayOfSettings(settings.status());
    engine.onTrouble(({ failure }) => tell(failure));
    await offerFiles(engine, named);
    keepServeLog(log, engine);
    sayLowLimit();
    // A reader that leaves after the first line (`| head -1`) does not end us.
    process.stdout.on("error", () => {});
    process.stdout.write(`${serving.address}\n`);
    if (!isLoopback(host)) sayNotice(t("cli.reachableByOthers", { host }));
    const forgetAddress = open ? await openBrowser(serving.address, folder) : null;
    await stop.asked;
    await forgetAddress?.();
    log.note("asked-to-end");
  } finally {
    await engine?.close();
    await serving.close();
    log.note("ended");
    await written(log);
  }
}

/** ms that a disk gets for the log's last lines. */
const LOG_PATIENCE = 500;

async function written(log: Log): Promise<void> {
  await Promise.race([log.written(), wait(LOG_PATIENCE, undefined, { ref: false })]);
}

/** What is wrong with their file: the program goes on with what it knows. */
function sayOfSettings({ path, setAside, failure }: SettingsStatus): void {
  if (setAside !== null) sayNotice(t("settings.wasSetAside", { path, to: setAside }));
  if (failure !== null) tell(failure);
}

function toPort(text: string): number {
  const parsed = parsePort(text, { allowPortZero: true });
  if (!parsed.ok) throw new InvalidArgumentError(t.text(parsed.problem));
  return parsed.value;
}

function made(folder: string): string {
  try {
    ensureFolder(folder);
    return folder;
  } catch (error) {
    throw new Refusal(failureFrom(error, { endpoint: folder }));
  }
}

function defaultFolder(): string {
  const home = homeFolder();
  const documents = home === null ? null : join(home, "Documents");
  const { folder, warning } = usableFolder([
    documents !== null && isFolder(documents) ? join(documents, "Portscope") : null,
    home === null ? null : join(home, "Portscope"),
  ]);
  if (warning !== null) sayNotice(t.text(warning));
  return folder;
}

/** Null where the system names none. */
function homeFolder(): string | null {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The failure of listening, with who holds the port where the system tells. */
async function refusedAt(error: unknown, host: string, port: number): Promise<Refusal> {
  const endpoint: Endpoint = { family: isIpv6(host) ? "ipv6" : "ipv4", address: host, port };
  return new Refusal(await explainAt(error, "tcp-listener", endpoint));
}
