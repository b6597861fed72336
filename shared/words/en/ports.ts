// The sockets of the whole machine, and looks at ports.

import type { Tongue } from "../tongue.ts";

const PROCESSES = { one: "process", other: "processes" };
const SOCKETS = { one: "socket", other: "sockets" };
const CONNECTIONS = { one: "connection", other: "connections" };

/** ms to three significant digits or so. */
const took = (ms: number): string =>
  `${ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`;

export const portsWords = () => ({
  // What the system tells, and what it does not.
  "ports.nothingTold": ({ program }: { readonly program: string }) =>
    `The program ${program}, which tells of the machine's sockets, is not there or failed.`,
  "ports.installIt": ({ program }: { readonly program: string }) =>
    `Run ${program} in a terminal to see what it says.`,
  "ports.noSuchSystem": ({ system }: { readonly system: string }) =>
    `How ${system} tells of its sockets is not known here.`,
  "ports.systemsThatTell": "Linux, macOS and Windows tell of them.",
  "ports.denied": ({ processes }: { readonly processes: number }, t: Tongue) =>
    processes > 0
      ? `not permitted to look at ${t.count(processes, PROCESSES)} of other users: whose their sockets are is not shown; run it as root to see them`
      : "without the rights of root only your own processes' sockets are shown",
  "ports.missing": ({ program }: { readonly program: string }) =>
    `${program} is not there or failed: what only it tells is left out (queues of listeners on Linux, states on Windows)`,
  "ports.over": ({ sockets }: { readonly sockets: number }, t: Tongue) =>
    `${t.count(sockets, SOCKETS)} more than can be listed`,
  "ports.notPermitted": "not permitted",
  "ports.nobody": "nobody",

  // Fields of the filter.
  "ports.fieldPort": "either port",
  "ports.fieldLocalPort": "port of this machine's end",
  "ports.fieldRemotePort": "port of the other end",
  "ports.fieldLocal": "this machine's end as 127.0.0.1:80, or a path",
  "ports.fieldRemote": "the other end as 127.0.0.1:80",
  "ports.fieldIpAddr": "either IPv4 address",
  "ports.fieldIpv6Addr": "either IPv6 address",
  "ports.fieldProtocol": "tcp, udp or unix",
  "ports.fieldState": "state, as RFC 9293 names it (TIME-WAIT) or with underscores (TIME_WAIT)",
  "ports.fieldListening": "whether somebody who comes is let in",
  "ports.fieldProcess": "name of a process that has it open",
  "ports.fieldPid": "number of a process that has it open",
  "ports.fieldUser": "name of the user that opened it",
  "ports.fieldUid": "number of the user that opened it",
  "ports.fieldRecvq": "bytes received that nobody has read yet",
  "ports.fieldSendq": "bytes sent that are not acknowledged yet",
  "ports.fieldWaiting": "connections of a listener that wait to be accepted",
  "ports.fieldBacklog": "how many may wait",
  "ports.fieldDrops": "datagrams dropped because the receive buffer was full",
  "ports.fieldGroup": "container or unit of its process",
  "ports.fieldDenied": "whose it is may not be seen",
  "ports.fieldOurs": "one of Portscope's own",
  "ports.filterCalculates": "expected tests that compare fields, got one that calculates",
  "ports.compareFieldsAlone":
    "Sockets of the machine are compared by field and value, as in port == 8080 && state == LISTEN.",

  // who
  "ports.expectedPort": ({ got }: { readonly got: string }) =>
    `expected a port, 1 to 65535, got "${got}"`,
  "ports.onlyTimeWait": (
    { port, connections }: { readonly port: number; readonly connections: number },
    t: Tongue,
  ) =>
    `nobody has port ${port}; ${t.count(connections, CONNECTIONS)} of it ${t.form(connections, { one: "is", other: "are" })} in TIME-WAIT, which keeps out only a program that does not set SO_REUSEADDR`,

  // What a look at a port found.
  "ports.reach_open": "open",
  "ports.reach_answered": "answered",
  "ports.reach_refused": "refused",
  "ports.reach_no-answer": "no answer",
  "ports.reach_unreachable": "unreachable",
  "ports.reach_failed": "failed",
  "ports.inMs": ({ ms }: { readonly ms: number }) => took(ms),
  "ports.noTls": ({ code }: { readonly code: string }) => `no TLS (${code})`,
  "ports.expectedPorts": ({ got }: { readonly got: string }) =>
    `expected ports from 1 to 65535, as 80,443,8000-8010, got "${got}"`,
  "ports.expectedTarget": ({ got }: { readonly got: string }) =>
    `expected HOST:PORTS, as 127.0.0.1:80,443,8000-8010 or [::1]:80, got "${got}"`,
  "ports.expectedProbe": (
    { got, names }: { readonly got: string; readonly names: readonly string[] },
    t: Tongue,
  ) => `expected one of ${t.list(names)} after --probe, got "${got}"`,
  "ports.expectedFormat": ({ got }: { readonly got: string }) =>
    `expected text or json after --format, got "${got}"`,
  "ports.checkIsFor": ({ protocol }: { readonly protocol: string }) =>
    `expected tcp or udp, got "${protocol}"`,
  "ports.onePortAgain": "expected one port with --every",
  "ports.yourOwnSystems":
    "looks at ports are for systems that are yours, or that you were asked to look at",
  "ports.lookedUp": (
    {
      host,
      addresses,
      ms,
    }: { readonly host: string; readonly addresses: readonly string[]; readonly ms: number },
    t: Tongue,
  ) => `${host} is ${t.list(addresses)} (lookup ${took(ms)})`,
  "ports.progress": (
    { done, all, open }: { readonly done: number; readonly all: number; readonly open: number },
    t: Tongue,
  ) =>
    `${t.number(done)} of ${t.number(all)}, ${t.number(open)} open, ${t.number(all - done)} left`,
  "ports.checked": (
    {
      host,
      done,
      of,
      kinds,
      ms,
    }: {
      readonly host: string;
      readonly done: number;
      readonly of: number;
      readonly kinds: readonly string[];
      readonly ms: number;
    },
    t: Tongue,
  ) =>
    `${host}: ${done === of ? t.count(of, { one: "port", other: "ports" }) : `stopped after ${t.number(done)} of ${t.count(of, { one: "port", other: "ports" })}`} in ${took(ms)}${kinds.length === 0 ? "" : `: ${kinds.join(", ")}`}`,
  "ports.losses": (
    {
      sent,
      reached,
      share,
    }: { readonly sent: number; readonly reached: number; readonly share: number },
    t: Tongue,
  ) => `${t.number(reached)} of ${t.number(sent)} reached, ${(share * 100).toFixed(1)} % lost`,
  "ports.times": ({
    least,
    mean,
    median,
    p99,
    most,
  }: {
    readonly least: number;
    readonly mean: number;
    readonly median: number;
    readonly p99: number;
    readonly most: number;
  }) =>
    `least ${took(least)}, mean ${took(mean)}, median ${took(median)}, 99 % ${took(p99)}, most ${took(most)}`,
  "ports.onePortRepeated": "Only one port can be looked at again and again.",
  "ports.orEachOnce": "Name one port, or look at each once.",
  "ports.tooManyChecks": ({ most }: { readonly most: number }, t: Tongue) =>
    `${t.number(most)} checks of ports are under way, as many as may be.`,
  "ports.stopACheck": "Stop one, or wait until one is done.",
  "ports.writeThem": "Write them as 80,443,8000-8010.",
  "ports.isNoCheck": ({ run }: { readonly run: number }) => `${run} is no check of ports.`,
  "ports.chooseACheck": "Choose a check from the list of what runs.",
  "ports.noneIsFree": ({ port }: { readonly port: number }) =>
    `None of the thousand ports after ${port} is free there.`,
  "ports.chooseAnother": "Choose a port elsewhere, or port 0: the system chooses one then.",
  "ports.holderUnknown": ({ port }: { readonly port: number }) =>
    `Who has port ${port} cannot be seen, or nobody has it any more.`,
  "ports.seeAsRoot":
    "Open it again; if it is still taken, look as root: portscope who shows more then.",

  // Ending a process.
  "ports.isTheFirst": "Process 1 is the system's own: without it the machine stops.",
  "ports.endItAnotherWay": "Shut the machine down by its own means, if that is what you want.",
  "ports.isPortscope": "This is Portscope itself, or what started it.",
  "ports.quitInstead": "Quit Portscope instead.",
  "ports.isGone": ({ pid }: { readonly pid: number }) =>
    `Process ${pid} has ended; another one may have its number by now.`,
  "ports.lookAgain": "Nothing was ended; look at the list again.",

  // wait
  "ports.waitIsForTcp": ({ protocol }: { readonly protocol: string }) =>
    `only a TCP port can be waited for, got "${protocol}"`,
  "ports.notTriedYet": "not tried yet",
  "ports.isOpen": ({ address, ms }: { readonly address: string; readonly ms: number }) =>
    `${address} is open, after ${took(ms)}`,
  "ports.isClosed": ({ address, ms }: { readonly address: string; readonly ms: number }) =>
    `${address} is closed, after ${took(ms)}`,
  "ports.waitIsOver": ({
    address,
    wanted,
    seconds,
    last,
  }: {
    readonly address: string;
    readonly wanted: "open" | "closed";
    readonly seconds: number;
    readonly last: string;
  }) => `${address} was not ${wanted} within ${seconds} s; last: ${last}`,
});
