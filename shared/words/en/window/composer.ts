// What to answer: how it is written, to whom it goes and why it cannot; files that are sent.

import type { Forms, Tongue } from "../../tongue.ts";

const CONNECTIONS: Forms = { one: "connection", other: "connections" };

export const composerWords = () => ({
  "composer.noFileIsBeingSent": "No file is being sent.",
  "composer.fileIsBeingSent": "A file is being sent.",
  "composer.somethingIsWritten": "Something is written; send it, or clear it first.",
  "composer.nothingToSend": "There is nothing to send.",
  "composer.sendAlso": "transmit, write, reply, answer",
  "composer.fileAlso": "upload, attach",
  "composer.focusAlso": "write, message, reply, answer",
  "composer.message": "Message",
  "composer.hexExample": "de ad be ef",
  "composer.textExample": "Hello\\r\\n",
  "composer.fields": "Fields",
  "composer.fieldsAbout": "Counters, lengths, checksums, times and variables between {{ and }}",
  "composer.fieldsExample": "{{counter:u16be}}Hello{{crc16-modbus:le}}",
  "composer.writeWithFields": "Write with fields, or without",
  "composer.fieldsAlso": "template, counter, checksum, CRC, length, variable, random",
  "composer.make": "Make…",
  "composer.makeMessage": "Make a message of a protocol…",
  "composer.makeAbout": ({ keys }: { readonly keys: string }) =>
    `A message of HTTP, DNS, MQTT, Modbus … from its fields${keys === "" ? "" : ` (${keys})`}`,
  "composer.makeAlso":
    "compose, build, generate, protocol, HTTP, DNS, MQTT, Modbus, Redis, STUN, NTP, WebSocket",
  "composer.heightOfComposer": "Height of the composer",
  "composer.sendWhatWasComposed": "Send what was composed",
  "composer.sendWithoutContent": "Send no more than the line ending",
  "composer.sendOnlyEnding": "Send only the ending",
  "composer.sendEmptyDatagram": "Send an empty datagram",
  "composer.writeFirst": "Write something to send.",
  "composer.sendBytesOfFile": "Send the bytes of a file…",
  "composer.stopSendingFile": "Stop sending the file",
  "composer.compose": "Compose…",
  "composer.writeAs": "Write as",
  "composer.text": "text",
  "composer.hex": "hex",
  "composer.writeIn": "Write in",
  "composer.lineBreaks": "Line breaks",
  "composer.lineEnding": "Line ending",
  "composer.noEnding": "no ending",
  "composer.lf": "+ LF",
  "composer.crLf": "+ CR LF",
  "composer.cr": "+ CR",
  "composer.nul": "+ NUL",
  "composer.breaksAsTyped": "breaks as typed",
  "composer.breaksAsLf": "breaks as LF",
  "composer.breaksAsCrLf": "breaks as CR LF",
  "composer.fileToSend": "File to send",
  "composer.file": "File…",
  "composer.sentOfFile": "Sent of the file",
  "composer.stop": "Stop",
  "composer.composer": "Composer",
  "composer.target": "Target",
  "composer.send": "Send",
  "composer.path": "PATH",
  "composer.hostPort": "HOST:PORT",
  "composer.toConnections": (
    { count, socket }: { readonly count: number; readonly socket: number },
    t: Tongue,
  ) => `to ${t.some(count, CONNECTIONS)} of #${socket}`,
  "composer.fromTo": ({ socket }: { readonly socket: number }) => `from #${socket} to`,
  "composer.to": ({ socket, endpoint }: { readonly socket: number; readonly endpoint: string }) =>
    `to #${socket} ${endpoint}`,
  "composer.notConnected": "Not connected to the engine.",
  "composer.selectSocket": "Select a socket to send from.",
  "composer.noConnection": "No connection to send to yet.",
  "composer.cannotSend": ({ socket, state }: { readonly socket: number; readonly state: string }) =>
    `Socket #${socket} cannot send: ${state}.`,
  "composer.fileTooLong": ({ size, most }: { readonly size: string; readonly most: number }) =>
    `The file has ${size}: a UDP datagram holds ${most} bytes at most.`,
  "composer.sendOverTcp": "Send it over TCP, or a smaller file.",
  "composer.fileTo": ({ name, socket }: { readonly name: string; readonly socket: number }) =>
    `${name} to #${socket}`,
  "composer.sentOf": ({ sent, total }: { readonly sent: string; readonly total: string }) =>
    `${sent} of ${total}`,
  "composer.shutDown": "Shut down",
  "composer.close": "Close",
});
