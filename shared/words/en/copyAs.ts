// What bytes can be copied as, and why a command that sends them cannot be made.

interface TooLong {
  /** Bytes. */
  readonly most: number;
  readonly length: number;
}

export const copyAsWords = () => ({
  "copyAs.textWithEscapes": "Text with escapes",
  "copyAs.hex": "Hex",
  "copyAs.hexDump": "Hex dump",
  "copyAs.cArray": "C array",
  "copyAs.pythonBytes": "Python bytes",
  "copyAs.ncCommand": "nc command",
  "copyAs.socatCommand": "socat command",
  "copyAs.pythonScript": "Python script",
  "copyAs.nodeScript": "Node.js script",

  "copyAs.noPeer": "There is no peer to send to.",
  "copyAs.commandTooLong": ({ most, length }: TooLong) =>
    `A command holds at most 256 KiB (${most} bytes), got ${length}; select fewer.`,
  "copyAs.datagramTooLong": ({ most, length }: TooLong) =>
    `A datagram holds at most ${most} bytes, got ${length}; select fewer.`,
  "copyAs.wrongPort": ({ port }: { readonly port: number }) =>
    `Expected a port from 1 to 65535, got ${port}.`,
  "copyAs.wrongHost": "Expected a host name or an IP address to send to.",
  "copyAs.noPath": "Only a socket with a path or a name can be reached by a command.",
  "copyAs.namedPipe": "A named pipe of Windows cannot be reached by a POSIX shell.",
  "copyAs.hiddenPath": "The socket's path has characters that cannot be seen.",
  "copyAs.ncAbstract": "Most kinds of nc reach no abstract socket; Python, Node.js and socat do.",
  "copyAs.ncEmpty": "nc cannot send an empty datagram; Python and socat can.",
  "copyAs.ncTooLong": ({ most, length }: TooLong) =>
    `nc sends at most ${most} bytes as one datagram, got ${length}; Python and socat send more.`,
});
