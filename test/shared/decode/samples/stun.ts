import { hex, sample } from "../sample.ts";

/** RFC 5769, 2.1 and 2.2: the sample request, and its response with IPv4. */
export const stunRequest = hex(
  "0001 0058 2112a442 b7e7a701bc34d686fa87dfae",
  "8022 0010 5354554e207465737420636c69656e74",
  "0024 0004 6e0001ff",
  "8029 0008 932ff9b151263b36",
  "0006 0009 6576746a3a683676592020 20",
  "0008 0014 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2",
  "8028 0004 e57a3bcf",
);
export const stunResponse = hex(
  "0101 003c 2112a442 b7e7a701bc34d686fa87dfae",
  "8022 000b 7465737420766563746f7220",
  "0020 0008 0001 a147 e112a643",
  "0008 0014 2b91f599fd9e90c38c7489f92af9ba53f06be7d7",
  "8028 0004 c07d4c96",
);
/** RFC 5769, 2.3: the same with IPv6. */
export const stunResponse6 = hex(
  "0101 0048 2112a442 b7e7a701bc34d686fa87dfae",
  "8022 000b 7465737420766563746f7220",
  "0020 0014 0002 a147 0113a9faa5d3f179bc25f4b5bed2b9d9",
  "0008 0014 a382954e4be67bf11784c97c8292c275bfe3ed41",
  "8028 0004 c8fb0b4c",
);
const stunError = hex(
  "0113 0020 2112a442 000102030405060708090a0b",
  "0009 0010 0000 04 01 556e617574686f72697a6564",
  "0015 0006 6e6f6e636531 0000",
);

/** As RFC 3489 has it: where the cookie is now, the transaction ID begins. */
export const stunClassic = hex(
  "0101 0024 00112233445566778899aabbccddeeff",
  "0001 0008 0001 8055 c0000201",
  "0004 0008 0001 0d96 c6336401",
  "0005 0008 0001 0d97 c6336402",
);
export const stunClassicRequest = hex(
  "0001 0008 00112233445566778899aabbccddeeff 0003 0004 00000006",
);

const udp = { context: { transport: "udp" as const } };

export const stunSamples = [
  sample("stun", "a request", stunRequest, udp),
  sample("stun", "a response", stunResponse, udp),
  sample("stun", "a response with IPv6", stunResponse6, udp),
  sample("stun", "a response of RFC 3489", stunClassic, udp),
  sample("stun", "a request of RFC 3489", stunClassicRequest, udp),
  sample("stun", "an error over TCP", stunError),
];
