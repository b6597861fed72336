// Packet Sender's and Docklight's files, bytes of source code; any text ends in messages or a fault.

import fc from "fast-check";
import { expect, test } from "vitest";
import { composeBytes } from "../../../../renderer/composer/draft/composeBytes.ts";
import { messagesOfBytes } from "../../../../shared/library/messagesOfBytes.ts";
import { importMessages } from "../../../../shared/talk/import/importMessages.ts";

const told = (text: string) => {
  const imported = importMessages(text);
  return imported.ok
    ? imported.messages.map(({ name, bytes, target }) => [
        name,
        Buffer.from(bytes).toString("latin1"),
        target === null ? null : `${target.protocol} ${target.host} ${target.port}`,
      ])
    : [imported.kind, imported.fault.line];
};

test("Packet Sender's packets.ini: names, bytes and addresses; HTTP requests are counted", () => {
  const text = `[General]
Ping\\name=Ping
Ping\\hexString=50 49 4E 47 0D 0A\x20
Ping\\toIP=127.0.0.1
Ping\\port=9000
Ping\\tcpOrUdp=TCP

[Gr%FC%DFe%20%U4E2D]
name="Gr\\xfc\\xdf\\x65, 1"
hexString=0xffee
toIP=::1
port=53
tcpOrUdp=UDP
[web]
name=web
hexString=
tcpOrUdp=HTTP GET
[namesOfPackets]
1\\name=Ping
size=1
`;
  expect(told(text)).toEqual([
    ["Ping", "PING\r\n", "tcp 127.0.0.1 9000"],
    ["Grüße, 1", "\xff\xee", "udp ::1 53"],
  ]);
  expect(importMessages(text)).toMatchObject({ kind: "packetSender", left: 1 });
  expect(told("[a]\nname=a\nhexString=4g\n")).toEqual(["packetSender", 3]);
  expect(told("[a]\nhexString=41\nnonsense\n")).toEqual(["packetSender", 3]);
});

test("Packet Sender's JSON, Docklight's project", () => {
  const json = [
    { name: "a", hexstring: "41 42", toip: "h", port: "7", tcporudp: "udp" },
    { name: "b", hexstring: "", tcporudp: "https post" },
  ];
  expect(told(JSON.stringify(json))).toEqual([["a", "AB", "udp h 7"]]);
  expect(told('[{"hexstring": ')).toEqual(["packetSenderJson", 1]);
  const project =
    "VERSION\r\n9\r\n\r\nCOMMCHANNELS\r\nSERVER:10001\r\nCOM2\r\n\r\nSEND\r\n0\r\nPing\r\n2D 6F\r\n0\r\n5\r\n\r\nSEND\r\n1\r\nSEND\r\n?? 04\r\n0\r\n5\r\n\r\nSEND\r\n2\r\nSum\r\n01 00 00\r\n0\r\n5\r\nCHECKSUM CRC-MODBUS L\r\n\r\nRECEIVE\r\n0\r\nPong\r\n50\r\n";
  expect(told(project)).toEqual([["Ping", "-o", null]]);
  expect(importMessages(project)).toMatchObject({ kind: "docklight", left: 2 });
});

test("arrays and literals of source code", () => {
  const text = `/* Frame (5 bytes) */
static const unsigned char pkt1[5] = {
  0x48, 'i', 10, 012, '\\n', -1 /* hi, { */
}; // };
char peer1[] = "\\x50\\x49" /* PI */ "NG\\r\\n\\0";
`;
  expect(told(text)).toEqual([
    ["pkt1", "Hi\n\n\n\xff", null],
    ["peer1", "PING\r\n\0", null],
  ]);
  expect(told('"\\x47\\x45\\x54" \\\n"\\x20/"')).toEqual([["", "GET /", null]]);
  expect(told("x = b'1'")).toEqual(["hex", 1]);
  expect(told('x = b"\\x00\\xff"')).toEqual([["x", "\0\xff", null]]);
  expect(told("int x[] = {\n1,\n256};")).toEqual(["cArray", 3]);
  expect(told("int x[] = {\n{1}};")).toEqual(["cArray", 2]);
});

test("any text ends in messages or in a fault on one of its lines", () => {
  const pieces = fc.constantFrom(
    "00000000",
    ": ",
    "  ",
    " 00",
    "*",
    "\n",
    "hexString=",
    "[a]",
    "curl ",
    "-d",
    "@",
    "'",
    '"',
    "\\x",
    "{",
    "}",
    "=",
    ",",
    "1",
    "VERSION\n",
    "\n\nSEND\n",
  );
  const any = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(any, (text) => {
      const imported = importMessages(text);
      const lines = text.split(/\r\n?|\n/).length;
      return imported.ok
        ? imported.messages.length > 0
        : imported.fault.line >= 1 && imported.fault.line <= lines;
    }),
  );
});

test("what is imported is sent as the same bytes from the library", () => {
  let id = 0;
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.string(), (bytes, name) => {
      const messages = messagesOfBytes([{ name, bytes }], {
        name: "file",
        folder: "",
        newId: () => String((id += 1)),
      });
      const [message] = messages ?? [];
      if (message === undefined) return false;
      const built = composeBytes({ ...message, count: 0 });
      return message.name !== "" && built.ok && Buffer.from(built.bytes).equals(bytes);
    }),
  );
});
