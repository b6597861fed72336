import { ascii, sample } from "../sample.ts";

export const linesSamples = [
  sample("lines", "LF and CRLF", ascii("hello w\\xc3\\xb6rld\\nsecond\\r\\n\\nlast\\n"), {
    messages: 4,
  }),
];
