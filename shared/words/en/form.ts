// The window's forms for a new socket.

export const formWords = () => ({
  "form.newTcpServer": "New TCP server",
  "form.newTcpClient": "New TCP client",
  "form.newUdpSocket": "New UDP socket",
  "form.newUnixServer": "New Unix server",
  "form.newUnixClient": "New Unix client",
  "form.newUnixDatagramSocket": "New Unix datagram socket",
  "form.listenOn": "Listen on",
  "form.listenOnHint": "Port 0 takes a free one; *:9000 listens on every address",
  "form.connectTo": "Connect to",
  "form.bindTo": "Bind to",
  "form.bindToHint": "Port 0 takes a free one; *:9000 hears every address",
  "form.bindToEmptyHint": "Empty: the system chooses",
  "form.anyPeerHint": "Empty: any peer. Otherwise only this one is heard",
  "form.path": "Path",
  "form.pathHint":
    "A file path; @name for an abstract socket (Linux); \\\\.\\pipe\\name on Windows",
  "form.datagramPathHint": "A file path; @name for an abstract socket (Linux)",
  "form.optional": "(optional)",
  "form.ms": "(ms)",
  "form.bytes": "(bytes)",
  "form.s": "(s)",
  "form.bytesASecond": "(bytes/s)",
  "form.moreOptions": "More options",
  "form.fewerOptions": "Fewer options",
  "form.cancel": "Cancel",
  "form.open": "Open",
  "form.wrongField": ({ field, problem }: { readonly field: string; readonly problem: string }) =>
    `${field}: ${problem}`,
  "form.expectedNumber": ({
    lowest,
    highest,
    got,
  }: {
    readonly lowest: number;
    readonly highest: number;
    readonly got: string;
  }) => `expected a number from ${lowest} to ${highest}, got "${got}"`,
  "form.everyAddress": "every address, IPv4 and IPv6",
  "form.everyIpv4Address": "every IPv4 address",
});
