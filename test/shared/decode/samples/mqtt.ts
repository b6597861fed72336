import { ascii, hex, join, sample } from "../sample.ts";

/** Client `probe`, user `ann`, password, a will, keep alive 60 s. */
export const connect4 = join(
  hex("10 27 0004"),
  ascii("MQTT"),
  hex("04 c6 003c 0005"),
  ascii("probe"),
  hex("0004"),
  ascii("dead"),
  hex("0004"),
  ascii("gone"),
  hex("0003"),
  ascii("ann"),
  hex("0003"),
  ascii("pwd"),
);

/** Session expiry, receive maximum, a user property. */
export const connect5 = join(
  hex("10 21 0004"),
  ascii("MQTT"),
  hex("05 02 000a 0f 11 00000e10 21 0014 26 0001"),
  ascii("a"),
  hex("0001"),
  ascii("b"),
  hex("0005"),
  ascii("probe"),
);

const publish4 = join(hex("30 0e 0006"), ascii("a/temp"), ascii("21.5 C"));
/** QoS 1, packet 10, a content type. */
export const publish5 = join(
  hex("32 1e 0006"),
  ascii("a/temp"),
  hex("000a 0d 03 000a"),
  ascii("text/plain"),
  ascii("21.5 C"),
);
const subscribe4 = join(hex("82 08 0001 0003"), ascii("a/#"), hex("00"));

export const mqttSamples = [
  sample("mqtt", "CONNECT 3.1.1", connect4),
  sample("mqtt", "CONNECT 5 and what follows", join(connect5, publish5, hex("40 02 000a")), {
    messages: 3,
  }),
  sample("mqtt", "CONNACK 3.1.1", hex("20 02 01 00")),
  sample("mqtt", "CONNACK 5", hex("20 06 00 00 03 21 0014")),
  sample("mqtt", "PUBLISH 3.1.1", publish4),
  sample("mqtt", "PUBLISH 5", publish5),
  sample("mqtt", "SUBSCRIBE 3.1.1", subscribe4),
  sample("mqtt", "SUBSCRIBE 5", join(hex("82 0a 0002 00 0004"), ascii("a/+b"), hex("2d"))),
  sample("mqtt", "SUBACK", hex("90 04 0002 00 01")),
  sample("mqtt", "UNSUBSCRIBE", join(hex("a2 07 0003 0003"), ascii("a/b"))),
  sample("mqtt", "UNSUBACK", hex("b0 02 0003")),
  sample("mqtt", "QoS 2", hex("50 02 0007 62 02 0007 70 04 0007 92 00"), { messages: 3 }),
  sample("mqtt", "pings and the end", hex("c0 00 d0 00 e0 00"), { messages: 3 }),
  sample("mqtt", "DISCONNECT 5", hex("e0 02 8e 00")),
  sample("mqtt", "AUTH", join(hex("f0 09 18 07 15 0004"), ascii("GS2-"))),
];
