import { ascii, hex, join, sample } from "../sample.ts";

export const lengthPrefixedSamples = [
  sample(
    "length-prefixed",
    "4 bytes, big-endian",
    join(hex("00000005"), ascii("hello"), hex("00000006"), ascii("world!")),
    { messages: 2 },
  ),
  sample("length-prefixed", "4 bytes, little-endian", join(hex("07000000"), hex("ff0a01c0ffee00"))),
  sample(
    "length-prefixed",
    "2 bytes, big-endian",
    join(hex("0004"), ascii("ping"), hex("0004"), ascii("pong"), hex("0002"), ascii("ok")),
    { messages: 3 },
  ),
  sample("length-prefixed", "8 bytes, little-endian", hex("0300000000000000 c3b6ff")),
  sample("length-prefixed", "1 byte", join(hex("05"), ascii("hello"), hex("03"), ascii("you")), {
    messages: 2,
    faint: true,
  }),
];
