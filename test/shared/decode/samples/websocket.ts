import { ascii, hex, join, sample } from "../sample.ts";

/** RFC 6455, 5.7: "Hello", masked by the client. */
export const maskedHello = hex("81 85 37fa213d 7f9f4d5158");

export const websocketSamples = [
  sample("websocket", "masked text", maskedHello),
  sample(
    "websocket",
    "fragments with a ping between",
    join(hex("01 03"), ascii("Hel"), hex("89 02"), ascii("hi"), hex("80 02"), ascii("lo")),
    { messages: 3 },
  ),
  sample("websocket", "a close", join(hex("88 0b 03e9"), ascii("going off"))),
  sample("websocket", "a masked close", hex("88 82 01020304 02ea")),
  sample("websocket", "empty pong", hex("8a 00")),
  sample(
    "websocket",
    "256 bytes",
    join(
      hex("82 7e 0100"),
      new Uint8Array(256).map((_, i) => i),
    ),
  ),
  sample(
    "websocket",
    "eight bytes of length",
    join(hex("82 7f 0000000000000004"), hex("01020304")),
  ),
  sample("websocket", "compressed", hex("c1 07 f2 48 cd c9 c9 07 00")),
];
