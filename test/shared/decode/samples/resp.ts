import { ascii, sample } from "../sample.ts";

export const respSamples = [
  sample(
    "resp",
    "a command",
    ascii("*3\\r\\n$3\\r\\nSET\\r\\n$5\\r\\ngreet\\r\\n$7\\r\\nh\\xc3\\xa4llo!\\r\\n"),
  ),
  sample("resp", "pipelined replies", ascii("+OK\\r\\n:42\\r\\n$-1\\r\\n*-1\\r\\n$0\\r\\n\\r\\n"), {
    messages: 5,
  }),
  sample("resp", "an error", ascii("-WRONGTYPE Operation against a key\\r\\n")),
  sample(
    "resp",
    "RESP3",
    ascii(
      "|1\\r\\n+ttl\\r\\n:3600\\r\\n%2\\r\\n+a\\r\\n#t\\r\\n+b\\r\\n~2\\r\\n,3.25\\r\\n_\\r\\n" +
        ">2\\r\\n+message\\r\\n=7\\r\\ntxt:abc\\r\\n!5\\r\\nERR x\\r\\n(3492890328409238509324850943850943825024385\\r\\n",
    ),
    { messages: 4 },
  ),
  sample(
    "resp",
    "streamed",
    ascii("*?\\r\\n:1\\r\\n$?\\r\\n;4\\r\\nHell\\r\\n;1\\r\\no\\r\\n;0\\r\\n.\\r\\n"),
  ),
];
