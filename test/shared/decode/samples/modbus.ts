import { hex, sample } from "../sample.ts";

export const modbusSamples = [
  sample("modbus", "a request", hex("0001 0000 0006 11 03 006b 0003")),
  sample("modbus", "its response", hex("0001 0000 0009 11 03 06 022b 0000 0064")),
  sample("modbus", "an exception", hex("0002 0000 0003 11 83 02")),
  sample(
    "modbus",
    "writes",
    hex(
      "0003 0000 0006 01 05 00ac ff00",
      "0004 0000 000b 01 10 0001 0002 04 000a 0102",
      "0005 0000 0008 01 0f 0013 0008 01 cd",
      "0006 0000 0008 01 16 0004 00f2 0025",
      "0007 0000 000d 01 17 0003 0001 000e 0001 02 00ff",
    ),
    { messages: 5 },
  ),
  sample("modbus", "coils", hex("0008 0000 0005 01 01 02 cd 6b")),
  sample("modbus", "in datagrams", hex("0009 0000 0002 01 07"), { context: { transport: "udp" } }),
];
