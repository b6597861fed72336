// Where every text that a person reads is a word by key (shared/words), and where texts are for machines. `npm run lint` holds it.

/** Texts of another kind, which nobody reads as a sentence. @type {readonly string[]} */
export const MACHINES = [
  "shared/words",
  // Commands and literals of other languages.
  "shared/copyAs/literals.ts",
  "shared/copyAs/printfCommands.ts",
  "shared/copyAs/scriptCommands.ts",
  "shared/copyAs/shellCommands.ts",
  // Names as standards spell them.
  "shared/decode/modbus/names.ts",
  "shared/decode/ntp/extensionNames.ts",
  "shared/decode/stun/names.ts",
  "shared/talk/checksum/crcCatalogue.ts",
  // The sequence file's own keys.
  "shared/talk/sequence/makeSequence.ts",
  // What clients and servers say, in their protocols.
  "shared/talk/make/http.ts",
  "shared/talk/make/websocket.ts",
  "shared/talk/responder/builtin",
  // What a new file begins with: its comments are words.
  "renderer/library/script/exampleText.ts",
  // The filter language's own text.
  "shared/filter/formatFilter.ts",
  "renderer/filter/filterExamples.ts",
  "renderer/measure/rowFilters.ts",
  // What nc and ncat say, the same in every language.
  "cli/nc/voice",
  "cli/nc/chatText.ts",
  "cli/nc/options/complaints.ts",
  "cli/nc/proxy/proxyTexts.ts",
  // Prototypes of C.
  "engine/system/native/Readiness.ts",
  "engine/system/native/sockopt.ts",
  "engine/system/native/unixDatagrams.ts",
  // Headers of HTTP, and a drawing.
  "shared/page",
  "shared/sequence/svgText.ts",
];
