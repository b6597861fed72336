// The command line's help: what each command, argument and option is for. Socket options have words of their own.

import { formatCount } from "../quantity.ts";
import type { Tongue } from "../tongue.ts";

export const helpWords = () => ({
  "help.portscope":
    "A network inspector: open sockets by hand, see every call and every byte, keep a record.",
  "help.titleUsage": "Usage:",
  "help.titleArguments": "Arguments:",
  "help.titleOptions": "Options:",
  "help.titleGlobalOptions": "Global Options:",
  "help.titleCommands": "Commands:",
  "help.someOptions": "[options]",
  "help.someCommand": "[command]",
  "help.choices": ({ choices }: { readonly choices: string }) => `(choices: ${choices})`,
  "help.default": ({ value }: { readonly value: string }) => `(default: ${value})`,
  "help.choicesAndDefault": ({
    choices,
    value,
  }: {
    readonly choices: string;
    readonly value: string;
  }) => `(choices: ${choices}, default: ${value})`,
  /** Of an option that not all of a command's protocols have. */
  "help.ofProtocols": ({
    help,
    protocols,
  }: {
    readonly help: string;
    readonly protocols: string;
  }) => `${help} (${protocols})`,
  "help.help": "display help for command",
  "help.version": "output the version number",

  "help.lang": "language of what is said (default: the system's)",

  "help.licences": "print the licences of the program and of all that is inside",

  // What several commands have.
  "help.protocol": "tcp, udp, unix or unix-dgram",
  "help.peerAddress": "HOST:PORT, host 127.0.0.1 unless named; or a PATH, on Linux also @NAME",
  "help.source": "bind to this address first; unix-dgram: to this PATH",
  "help.inputCrlf": "send line feeds of standard input as CR LF",
  "help.format": "what to print on standard output",
  "help.quiet": "no notices and no summary on standard error",
  "help.recordingFile": "a recording (portscope-….pcapng)",

  // --record and what belongs to it.
  "help.record":
    "record everything into a new pcapng file, which Wireshark opens; - for standard output (then what is printed goes to standard error), or a FIFO",
  "help.recordForce": "replace the recording's file if it exists",
  "help.appendNumber": "if the recording's file exists, take the next free name: r-2.pcapng",
  "help.onRecordFailure":
    "when the recording cannot go on (full disk, …): end, or go on without (default: go-on, with --record - stop)",

  "help.listen":
    "listen, print what comes, send standard input to all peers; ends at Ctrl+C with a summary",
  "help.listenAddress":
    "[HOST:]PORT, host 127.0.0.1 unless named, *:PORT for every address, port 0 for a free one; or a PATH, on Linux also @NAME",
  "help.once": "take one connection, end with it",
  "help.nextFree": "tcp, udp: where the port is taken, take the next one that is free",
  "help.removeStale":
    "unix: remove a socket file on which nobody listens, left by a program that ended",

  "help.connect": "connect, send standard input, print what comes; ends when both sides have ended",
  "help.connectWait": ({ wait }: { readonly wait: number }) =>
    `datagrams have no end: once the input has ended, how long silence ends it (default: ${wait})`,
  "help.noShutdown": "keep our writing side open when standard input has ended",

  "help.send": "send one message, print the answer",
  "help.data": "the message, as it stands",
  "help.hex": "the message is hex: 'de ad be ef'",
  "help.file": "the message is a file's bytes; - for standard input",
  "help.template":
    "the message has fields: {{counter}}, {{time}}, {{length:u16be}}, {{crc16-modbus:le}} …, text has escapes",
  "help.var": "the value of {{$name}} in the template; may be given often",
  "help.repeatCommand":
    "send one message again and again, print what is answered; ends after --count or at Ctrl+C with the rate that was reached",
  "help.repeatTemplate":
    "the message: text with escapes and fields, {{counter}}, {{time}}, {{crc16-modbus:le}} …, built anew each time",
  "help.hexTemplate": "the message is hex, with fields between: '01 {{counter:u16be}}'",
  "help.every": "how often: 10ms, 1.5s, 2m; at least 1ms (default: 1s)",
  "help.jitter": "each up to so much later, by chance",
  "help.count": "so many times (default: until it is stopped)",
  "help.fast": "as fast as the peer takes them",
  "help.perSecond": "as fast as the peer takes them, at most so many messages a second",
  "help.bytesPerSecond": "as fast as the peer takes them, at most so many bytes a second",
  "help.repeatWait": "behind the last one: how long silence ends it",
  "help.load":
    "open many connections, send on each, expect, hold, close; ends with what became of them and how long connecting and answers took; exit code 1 when one failed",
  "help.loadTemplate":
    "what each sends: text with escapes and fields; {{$connection}} is its number, from 1",
  "help.connections": "how many",
  "help.rate": "begin so many a second (default: as fast as it goes)",
  "help.atOnce": "at most so many at a time (default: as many as may be open)",
  "help.expect": "what must come, anywhere in the answer; has fields, too",
  "help.matches": "a regular expression that what comes must match",
  "help.loadFrame": "cut what comes into messages; the next message must be what is expected",
  "help.timeout": "how long it is waited for what is expected",
  "help.hold": "then keep the connection for so long: 500ms, 10s, 1m",
  "help.loadFormat": "what is printed: sentences, a line of JSON, or CSV (times in µs)",
  "help.respond":
    "listen, and answer what comes by the rules of a file, or as a server that is built in; ends at Ctrl+C",
  "help.responder": ({ names }: { readonly names: readonly string[] }) =>
    `a responder file (YAML or JSON), or one of ${names.join(", ")}`,
  "help.try": "say what would be answered to standard input, without a socket",
  "help.tryDatagram": "with --try: all of the input is one datagram",
  "help.listenRespond": "answer by a responder file, or as one that is built in (see respond)",
  "help.respondVar":
    "a variable of the responder, in place of its own value; may be given often (quote, greeting, body, /path, registers … of those that are built in)",
  "help.run":
    "do the steps of a sequence file: what is sent, what is expected; exit code 1 when something else came, 2 when the file is wrong",
  "help.sequenceFile": "the sequence, YAML or JSON",
  "help.runVar": "a variable of the file, in place of its own value; may be given often",
  "help.repeat": "so many times, one after the other; the first that fails is the last",
  "help.parallel": "so many at a time, each so often",
  "help.junit": "write what became of it as JUnit XML",
  "help.htmlReport":
    "write what became of it as a page: its steps, what was expected beside what came",
  "help.jsonReport": "write what became of it as JSON, each step with its time and events",
  "help.runFormat": "what is printed: failures and a last line, or each step as a line of JSON",
  "help.sendCrlf": "send line feeds as CR LF",
  "help.all": "print every answer that comes within the wait, not only the first (datagrams)",
  "help.broadcast": "allow sending to broadcast addresses; answers of anybody count (UDP)",
  "help.sendWait": "how long to wait for an answer; over TCP also how long silence ends it",

  "help.nc": "connect or listen as nc and ncat do, with their options (portscope nc --help)",
  "help.ncArguments": "as OpenBSD's nc or ncat take them",
  "help.read": "read a recording: print the events that a filter matches",
  "help.filter": "display filter, as in the window and in Wireshark",
  "help.follow": "only what this socket sent and received, both ways",
  "help.frame": ({ specs }: { readonly specs: string }) => `cut streams into messages: ${specs}`,
  "help.decode":
    "say what each message is, with bodies unpacked; cut by protocol unless --frame says otherwise",
  "help.info":
    "say what each event or message is in a line, and how long answers took; requests without one at the end",
  "help.columns": ({ columns }: { readonly columns: readonly string[] }) =>
    `print a table of these columns, a comma between two: ${columns.join(", ")}, and decoded fields as http:Host or http:Header/Host`,
  "help.formatOfRead":
    "what to print on standard output; tsv and csv are tables with a line of names (default: text; tsv with --columns)",
  "help.sort": (
    { keys, most }: { readonly keys: readonly string[]; readonly most: number },
    t: Tongue,
  ) =>
    `print in another order: ${t.choice(keys)}, with ,desc behind it downwards; of more than ${formatCount(most)} the first recorded are sorted`,
  "help.filterDifferences": "A filter finds what tshark -Y finds in the same file, but for this:",

  "help.export": "write a recording's packets, and nothing else, for other tools",
  "help.exportFilter":
    "only the packets of events that this display filter matches, whole; without acknowledgements",
  "help.exportFormat":
    "the classic format, pcapng without socket calls, or one socket's conversation as a sequence",
  "help.exportSocket": "make a sequence of what was said on this socket (with --to sequence)",
  "help.exportAs": "which side the sequence is; the one that recorded it without it",
  "help.exportOut": "where to write; standard output without it",
  "help.force": "replace the file if it exists",

  "help.up": "open all that a workspace names, print what happens; nothing is sent by itself",
  "help.workspaceFile": "a workspace, as the window saves it (docs/workspace.schema.json)",

  "help.serve": "serve the window to a browser; prints its address, token included",
  "help.diagnostics": ({ folder }: { readonly folder: string | null }) =>
    `print what to send along with the report of a fault: versions, system, end of the log${folder === null ? "" : `; logs of serve and of the desktop program, and reports of crashes, are in ${folder}`}`,
  "help.import":
    "list the messages in another tool's file or text: Packet Sender's, Docklight's, hex dumps, bytes in source code, a curl command line; or keep them",
  "help.importFile": "the file; - for standard input",
  "help.importTo": "keep them in this library, which is made where it is not there",
  "help.importFolder": "the folder of the library that they come into",
  "help.importBytes": "print the messages' bytes and nothing else",

  "help.make":
    "make a message of a protocol from its fields, the reverse of its decoder; without a protocol, list them",
  "help.makeProtocol": "the protocol; its own --help has the fields",
  "help.makeOf": ({ title }: { readonly title: string }) => `make a message of ${title}`,
  "help.makeFormat":
    "how it is printed: in hex, as its bytes, or as text with escapes for --template",

  "help.settings":
    "what the settings' screen has: list, change, take back; a program that runs hears of it",
  "help.settingsList": "print all of them; * is before those that are set",
  "help.settingsGet": "print a value as it stands in the file",
  "help.settingsSet": "set one, for programs that run too",
  "help.settingsUnset": "take one back to what counts at first",
  "help.settingsPath": "print where the file of settings is",
  "help.settingKey": "of a setting, as list prints it",
  "help.settingValue": "as it stands in the file, or typed as on the screen: 64 MiB, on",
  "help.serveHost": "address to listen on; wider than 127.0.0.1 must be asked for",
  "help.servePort": ({ port }: { readonly port: number }) =>
    `port to listen on, 0 for a free one (default: ${port})`,
  "help.serveSettings": "file of the window's settings (default: the person's own)",
  "help.recordDir": "folder for recordings (default: Portscope in your documents)",
  "help.serveFiles":
    "recordings that the window shows beside the new one; or a workspace, as --workspace",
  "help.serveWorkspace": "a workspace that the window asks about; nothing of it is opened before",
  "help.noOpen": "do not open the browser",

  // The machine's sockets, and looks at ports.
  "help.ports":
    "every socket of the machine, whoever opened it: ends, state, queues, process, user",
  "help.portsListening": "only those that let somebody in",
  "help.portsFilter":
    "only those that match, as 'port == 8080', 'state == \"CLOSE-WAIT\"', 'process contains \"node\"'",
  "help.portsFormat": "table for people, or a line of JSON for each",
  "help.portsWatch": "go on: a line for what came (+), changed (~) and ended (-)",
  "help.portsEvery": "how often to look with --watch",
  "help.who": "who has a port: a line for each, exit code 0; exit code 1 when it is free",
  "help.whoPort": "a port, as 8080",
  "help.whoTcp": "only TCP",
  "help.whoUdp": "only UDP",
  "help.whoJson": "a line of JSON for each",
  "help.check":
    "see which ports can be reached, on systems of your own: open, refused, no answer, unreachable, each with its time; exit code 1 when none is",
  "help.checkProtocol": "tcp or udp",
  "help.checkAddress": "HOST:PORTS, as 127.0.0.1:80,443,8000-8010; host 127.0.0.1 unless named",
  "help.checkTimeout": "how long to wait for each",
  "help.checkAtOnce": "so many ports at a time",
  "help.checkRate": "begin at most so many a second",
  "help.checkGreeting": "how long an open TCP port may say something by itself; 0: not at all",
  "help.checkTls": "try TLS on each open TCP port",
  "help.checkProbe":
    "what to send over UDP: dns, ntp, stun, snmp, snmp1, coap or any; by the port unless named",
  "help.checkAll": "also list those of many ports that are closed",
  "help.checkEvery": "look again and again, one port",
  "help.checkCount": "so many times with --every",
  "help.checkFormat": "text for people, or a line of JSON for each port",
  // The socket calls of other programs.
  "help.watch":
    "show every socket call of a program, its threads and what it starts, on Linux through strace; rows go to standard error, the program's own output stays as it is, and so does its exit code",
  "help.watchCommand": "the program; put -- before it",
  "help.watchArgs": "its arguments",
  "help.watchPid": "a process that runs, instead of a program to start; rows go to standard output",
  "help.watchFormat":
    "what to print: a line of text, a dump of the bytes or a line of JSON for each call",
  "help.watchOutput": "print into this file",
  "help.watchAgain": "also show calls that had nothing to do (EAGAIN)",
  "help.watchAtStop":
    "what becomes of the program when watching is stopped by a signal: end (SIGTERM, 2 s later SIGKILL) or leave it running",

  "help.wait": "wait until a TCP port is open, or closed; exit code 1 when the time is over",
  "help.waitProtocol": "tcp",
  "help.waitAddress": "HOST:PORT, host 127.0.0.1 unless named",
  "help.waitTimeout": "how long to wait; a bare number is seconds",
  "help.waitFor": "what to wait for",
  "help.waitEvery": "how often to try",
  "help.interfaces": "list the network interfaces of this machine with their addresses",
  "help.interfacesFormat": "a table for people, or a line of JSON for each",
  "help.interface": "bind to the address of this interface (see: interfaces)",
  "help.sourceSpecific": "hear only this source in the groups that name none (IGMPv3, MLDv2)",
});
