// What is peculiar to a command line of ncat's: times with units, one port, what cannot stand together.

import { COMPLAINTS, invalid, morePorts, wrong } from "./complaints.ts";
import type { NcSettings, ProxySettings, Transport } from "./NcSettings.ts";
import type { Options } from "./Options.ts";
import { readProxy } from "./readProxy.ts";
import { ncatPort } from "./readPorts.ts";
import { ncatTime } from "./readNumbers.ts";

const DEFAULT_PORT = 31_337;

type Peculiar = Pick<
  NcSettings,
  | "host"
  | "ports"
  | "connectTimeout"
  | "idleTimeout"
  | "interval"
  | "atInputEnd"
  | "quitAfter"
  | "proxy"
>;

/** Throws NcEnd. */
export function readNcat(
  options: Options,
  operands: readonly string[],
  transport: Transport,
): Peculiar {
  check(options, transport);
  const time = (name: "wait" | "idleTimeout" | "delay", letter: "w" | "i" | "d"): number => {
    const text = options.value(name);
    return text === undefined ? 0 : ncatTime(text, letter);
  };
  return {
    ...place(options, operands, transport),
    connectTimeout: time("wait", "w"),
    idleTimeout: time("idleTimeout", "i"),
    interval: time("delay", "d"),
    atInputEnd: atInputEnd(options, transport),
    quitAfter: null,
    proxy: proxyOf(options),
  };
}

function atInputEnd(options: Options, transport: Transport): NcSettings["atInputEnd"] {
  if (options.has("sendOnly")) return "quit";
  if (options.has("noShutdown")) return "keep";
  const datagrams = transport === "udp" || transport === "unix-dgram";
  if (options.has("listen")) return datagrams ? "keep" : "shutdown";
  // What is not read has not ended; and of datagrams no end can be told.
  if (options.has("receiveOnly")) return "keep";
  return datagrams ? "quit" : "shutdown";
}

function check(options: Options, transport: Transport): void {
  const words = COMPLAINTS.ncat;
  const listen = options.has("listen");
  const commands = options.count("exec") + options.count("shExec");
  const refuse = (sentence: string): never => {
    throw wrong("ncat", sentence);
  };
  if (listen && options.has("scan")) refuse(words.scanAndListen);
  if (commands > 1) refuse(words.twoCommands);
  if (commands > 0 && options.has("scan")) refuse(words.scanAndExec);
  const brokers = options.has("broker") || options.has("chat");
  if (commands > 0 && brokers) refuse(words.brokerAndExec);
  if (listen && options.has("source")) refuse(words.sourceAndListen);
  if (listen && options.has("keepOpen") && transport === "udp") refuse(words.keepOpenUdp);
  if (listen) return;
  if (options.has("keepOpen")) refuse(words.keepOpenWithoutListen);
  if (options.has("maxConnections")) refuse(words.maxWithoutListen);
  if (options.has("chat")) refuse(words.chatWithoutListen);
  if (options.has("broker")) refuse(words.brokerWithoutListen);
}

const TYPES: Readonly<Record<string, ProxySettings["type"]>> = {
  http: "connect",
  socks4: "4",
  socks5: "5",
};

function proxyOf(options: Options): ProxySettings | null {
  const at = options.value("proxy");
  const named = options.value("proxyType") ?? "http";
  const type = TYPES[named];
  if (type === undefined) throw invalid("proxyType", named);
  const auth = options.value("proxyAuth") ?? process.env["NCAT_PROXY_AUTH"] ?? "";
  return at === undefined ? null : readProxy("ncat", { type, at, auth });
}

function place(
  options: Options,
  operands: readonly string[],
  transport: Transport,
): Pick<NcSettings, "host" | "ports"> {
  const listen = options.has("listen");
  const [first, second] = operands;
  if (transport === "unix" || transport === "unix-dgram") {
    if (first !== undefined) return { host: first, ports: [] };
    throw wrong("ncat", listen ? COMPLAINTS.ncat.noPathToListen : COMPLAINTS.ncat.noPath);
  }
  if (operands.length > 2) throw morePorts(operands.slice(1));
  const port = listen ? options.value("sourcePort") : undefined;
  if (listen && first !== undefined && second === undefined && /^\d+$/.test(first))
    return { host: null, ports: [ncatPort(first)] };
  if (!listen && first === undefined) throw wrong("ncat", COMPLAINTS.ncat.noHost);
  const typed = second ?? port;
  return { host: first ?? null, ports: [typed === undefined ? DEFAULT_PORT : ncatPort(typed)] };
}
