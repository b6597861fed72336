// Messages out of other tools' files and texts: what they are, and what is wrong in one.

import type { Tongue } from "../tongue.ts";
import { BYTES } from "./nouns.ts";

interface Got {
  readonly got: string;
}
interface Most {
  readonly most: number;
}
const MESSAGES = { one: "message", other: "messages" };

export const importWords = () => ({
  "import.kind.packetSender": "Packet Sender's packets.ini",
  "import.kind.packetSenderJson": "Packet Sender's export (JSON)",
  "import.kind.docklight": "a Docklight project",
  "import.kind.curl": "a curl command line",
  "import.kind.cArray": "bytes in source code",
  "import.kind.hexDump": "a hex dump",
  "import.kind.hex": "hex digits",
  "import.nothing": "Expected a message in the text; it is empty.",
  "import.noMessages": "There is no message in it whose bytes are known.",
  "import.tooLong": ({ most }: Most, t: Tongue) =>
    `A text that is imported has at most ${t.number(most)} characters.`,
  "import.tooMany": ({ most }: Most, t: Tongue) =>
    `At most ${t.number(most)} messages are imported at once.`,
  "import.tooLarge": ({ most }: Most, t: Tongue) =>
    `An imported message has at most ${t.count(most, BYTES)}.`,
  "import.expectedOffset": ({ expected, got }: Got & { readonly expected: string }) =>
    `Expected the offset ${expected}, got ${got}.`,
  "import.expectedBytes": (
    { expected, got }: { readonly expected: number; readonly got: number },
    t: Tongue,
  ) => `By the next offset the line has ${t.count(expected, BYTES)}; there are ${t.number(got)}.`,
  "import.expectedByte": ({ got }: Got) => `Expected a byte, -128 to 255, got ${got}.`,
  "import.oneLevel": "Expected bytes; arrays within arrays are not read.",
  "import.unknownEscape": ({ got }: Got) => `Expected \\x and two digits, got ${got}.`,
  "import.expectedKey": ({ got }: Got) => `Expected key=value or [section], got ${got}.`,
  "import.expectedJson": "Expected an array of packets in JSON.",
  "import.expectedSequence": "Expected a send sequence: its number, name and bytes.",
  "import.noShell": ({ got }: Got) =>
    `Expected a command line that says all itself; ${got} needs a shell.`,
  "import.noFile": ({ got }: Got) => `Expected the data itself; no file is read (${got}).`,
  "import.unknownOption": ({ got }: Got) =>
    `The option ${got} of curl is none that only changes the request's bytes.`,
  "import.expectedValue": ({ option }: { readonly option: string }) =>
    `Expected a value behind ${option}.`,
  "import.oneUrl": "Expected one URL; a message is one request.",
  "import.expectedUrl": ({ got }: Got) => `Expected an http or https URL, got "${got}".`,
  "import.inLine": ({
    file,
    line,
    sentence,
  }: {
    readonly file: string;
    readonly line: number;
    readonly sentence: string;
  }) => `${file}, line ${line}: ${sentence}`,
  "import.found": (
    { count, kind, left }: { readonly count: number; readonly kind: string; readonly left: number },
    t: Tongue,
  ) =>
    `${t.count(count, MESSAGES)} in ${kind}${left === 0 ? "" : `; ${t.number(left)} left out, which carry no bytes of their own`}.`,
  "import.kept": ({ count, path }: { readonly count: number; readonly path: string }, t: Tongue) =>
    `Kept ${t.count(count, MESSAGES)} in ${path}.`,
});
