// Redis: types of values, and what is wrong with one.

export const respWords = () => ({
  "resp.resp3AsHelloSaid": "RESP3, as HELLO said",
  "resp.thisTypeIsOfResp3ThoughNo": "This type is of RESP3, though no HELLO 3 was seen.",
  "resp.answers": ({ shown, command }: { readonly shown: string; readonly command: string }) =>
    `${shown}, answers ${command}`,
  "resp.simpleString": "Simple string",
  "resp.simpleError": "Simple error",
  "resp.bigNumber": "Big number",
  "resp.bulkString": "Bulk string",
  "resp.bulkError": "Bulk error",
  "resp.verbatimString": "Verbatim string",
  "resp.inlineCommand": "Inline command",
  "resp.value": "a value",
  "resp.itsTypeCharacterIsExpected": "its type character is expected",
  "resp.respTypeCharacterIsExpectedAs": "a RESP type character is expected, as + - : $ *",
  "resp.endsWithLfAloneCrlfIsExpected": ({ name }: { readonly name: string }) =>
    `${name} ends with LF alone; CRLF is expected`,
  "resp.nextChunkOfString": "the next chunk of the string",
  "resp.chunkLength": "Chunk length",
  "resp.endOfAggregate": "the end of the aggregate",
  "resp.integer": "Integer",
  "resp.null": "Null",
  "resp.boolean": "Boolean",
  "resp.double": "Double",
  "resp.array": "Array",
  "resp.set": "Set",
  "resp.push": "Push",
  "resp.map": "Map",
  "resp.streamed": "streamed",
  "resp.isNo": ({ value, name }: { readonly value: string; readonly name: string }) =>
    `"${value}" is no ${name.toLowerCase()}`,
  "resp.crlfBehind": ({ name }: { readonly name: string }) => `CRLF behind ${name.toLowerCase()}`,
  "resp.hasLengthNumberUpToIsExpected": ({
    name,
    digits,
    most,
  }: {
    readonly name: string;
    readonly digits: string;
    readonly most: number;
  }) => `${name} has the length "${digits}"; a number up to ${most} is expected`,
});
