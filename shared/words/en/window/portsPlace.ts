// The place of the machine's sockets.

import type { Tongue } from "../../tongue.ts";

export const portsPlaceWords = () => ({
  "portsPlace.pane": "Groups of sockets",
  "portsPlace.table": "Sockets of this machine",
  "portsPlace.menu": "Actions on the socket",
  "portsPlace.all": "All",
  "portsPlace.listening": "Listening",
  "portsPlace.connected": "Connected",
  "portsPlace.unix": "Unix sockets",
  "portsPlace.states": "TCP states",
  "portsPlace.processes": "Processes",
  "portsPlace.filterByState": ({ state }: { readonly state: string }) => {
    const about = MEANINGS[state];
    return about === undefined ? `Only those in ${state}` : `${about} Click: only those.`;
  },
  "portsPlace.leaks": (
    { count, more }: { readonly count: number; readonly more: number },
    t: Tongue,
  ) =>
    `${t.number(count)} in CLOSE-WAIT${more > 0 ? `, ${t.number(more)} more than before` : ""}: their peers have ended, the process does not close`,
  "portsPlace.filter": "Filter of sockets",
  "portsPlace.filterExample": "port == 8080",
  "portsPlace.ofProcess": ({ pid }: { readonly pid: number }) => `Of process ${pid} ✕`,
  "portsPlace.refresh": "How often to look",
  "portsPlace.everySecond": "1 s",
  "portsPlace.every2Seconds": "2 s",
  "portsPlace.every5Seconds": "5 s",
  "portsPlace.paused": "Paused",
  "portsPlace.looking": "Looking at the machine's sockets …",
  "portsPlace.none": "No socket of this machine passes the filter.",
  "portsPlace.protocol": "Proto",
  "portsPlace.local": "Local",
  "portsPlace.remote": "Remote",
  "portsPlace.state": "State",
  "portsPlace.process": "Process",
  "portsPlace.pid": "PID",
  "portsPlace.user": "User",
  "portsPlace.received": "Unread",
  "portsPlace.receivedAbout":
    "Bytes received that nobody has read yet; of a listener: connections that wait to be accepted",
  "portsPlace.unsent": "Unacked",
  "portsPlace.unsentAbout":
    "Bytes sent that are not acknowledged yet; of a listener: how many connections may wait",
  "portsPlace.drops": "Drops",
  "portsPlace.group": "Unit",
  "portsPlace.since": "Since",
  "portsPlace.sinceAbout":
    "When it was made, where the system tells, else when it was seen first; empty: it was there when the first look was",
  "portsPlace.grouping": "Group the rows",
  "portsPlace.groupNone": "No groups",
  "portsPlace.groupProcess": "By process",
  "portsPlace.groupPort": "By port",
  "portsPlace.groupState": "By state",
  "portsPlace.groupAlso": "group, sort, together",
  "portsPlace.groupByNone": "Ports: do not group the rows",
  "portsPlace.groupByProcess": "Ports: group the rows by process",
  "portsPlace.groupByPort": "Ports: group the rows by port",
  "portsPlace.groupByState": "Ports: group the rows by state",
  "portsPlace.portGroup": ({ port }: { readonly port: number }) =>
    port === 0 ? "no port" : `port ${port}`,
  "portsPlace.unnamed": "unnamed",
  "portsPlace.noState": "no state",
  "portsPlace.stateMeans": ({ state }: { readonly state: string }) => {
    const about = MEANINGS[state];
    return about === undefined ? "" : `${state}: ${about}`;
  },
  "portsPlace.portscope": "Portscope",
  "portsPlace.our": ({ socket }: { readonly socket: number }) => `Portscope #${socket}`,
  "portsPlace.noneIsChosen": "No socket of the machine is chosen.",
  "portsPlace.copy": "Copy the row",
  "portsPlace.copyCommand": "Copy as a command",
  "portsPlace.connect": "Connect to it…",
  "portsPlace.nobodyListensThere": "Nobody listens there.",
  "portsPlace.showProcess": "Show the process's sockets",
  "portsPlace.noProcess": "Whose it is is not known.",
  "portsPlace.showOurs": "Show it among our sockets",
  "portsPlace.isNotOurs": "It is no socket of ours.",
  "portsPlace.showHolder": "Show who has the port",
  "portsPlace.showHolderAlso": "holder, process, taken, in use",
  "portsPlace.endHolder": "End who has the port…",
  "portsPlace.nextFree": "Open on the next free port",
  "portsPlace.nextFreeAlso": "taken, in use, another port, EADDRINUSE",
  "portsPlace.share": "Open again, sharing the port",
  "portsPlace.shareAlso": "reuse, SO_REUSEADDR, SO_REUSEPORT, taken, in use",
  "portsPlace.cannotShare": "It shares its port already, or has no option for it.",
  "portsPlace.endWho": ({ port }: { readonly port: number }) => `End who has port ${port}…`,
  "portsPlace.noPortIsTaken": "It did not fail because of a taken port",
  "portsPlace.whoHas": ({ port }: { readonly port: number }) => `Who has port ${port}`,
  "portsPlace.endProcess": "End the process…",
  "portsPlace.endProcessAlso": "kill, terminate, stop the program",
  "portsPlace.endIt": ({ name, pid }: { readonly name: string; readonly pid: number }) =>
    `End ${name} (${pid})? It is asked to (SIGTERM).`,
  "portsPlace.isStillThere": ({ name, pid }: { readonly name: string; readonly pid: number }) =>
    `${name} (${pid}) was asked to end. If it stays, it can be killed (SIGKILL): what it has not saved is lost.`,
  "portsPlace.end": "End it",
  "portsPlace.kill": "Kill it",
  "portsPlace.keep": "Leave it",
});

const MEANINGS: Readonly<Record<string, string>> = {
  LISTEN: "Somebody who comes is let in.",
  "SYN-SENT": "A connection was asked for, and nothing came back yet.",
  "SYN-RECEIVED": "A connection was asked for and granted, the last word of it is missing.",
  ESTABLISHED: "Both sides can send.",
  "FIN-WAIT-1": "We ended our side, and it is not acknowledged yet.",
  "FIN-WAIT-2": "We ended our side, the peer has not ended its own.",
  "CLOSE-WAIT":
    "The peer ended its side, and the program has not closed its own: many that stay are a leak.",
  CLOSING: "Both sides ended at once.",
  "LAST-ACK": "Both sides are ended, the last acknowledgment is missing.",
  "TIME-WAIT":
    "It is over; its ports are kept for about a minute, so that late packets hit nobody else.",
};
