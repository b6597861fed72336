// HTTP/1.x: the parts of a message, and what is wrong with one.

export const httpWords = () => ({
  "http.lastChunk": "Last chunk",
  "http.chunkData": "Chunk data",
  "http.chunkSize": "Chunk size",
  "http.chunkSizeInHexDigitsIsExpected": "a chunk size in hex digits is expected",
  "http.codingIsNotKnownHereItWas": ({ name }: { readonly name: string }) =>
    `The coding "${name}" is not known here; it was left as it is.`,
  "http.bodyUnpacked": ({ coding }: { readonly coding: string }) => `Body, unpacked (${coding})`,
  "http.httpStartLineIsExpectedAsGet":
    "an HTTP start line is expected, as GET / HTTP/1.1 or HTTP/1.1 200 OK",
  "http.startLine": "Start line",
  "http.theStartLine": "the start line",
  "http.isNoHttpXStartLine": ({ line }: { readonly line: string }) =>
    `"${line}" is no HTTP/1.x start line`,
  "http.request": "Request",
  "http.requestUri": "Request URI",
  "http.answers": ({ shown, words }: { readonly shown: string; readonly words: string }) =>
    `${shown}, answers ${words}`,
  "http.requestLine": "Request line",
  "http.requestTarget": "Request target",
  "http.statusLine": "Status line",
  "http.statusCode": "Status code",
  "http.headersAreLongerThanBytes": ({ most }: { readonly most: number }) =>
    `the headers are longer than ${most} bytes`,
  "http.thereAreMoreThanHeaders": ({ most }: { readonly most: number }) =>
    `there are more than ${most} headers`,
  "http.emptyLineBehindHeaders": "the empty line behind the headers",
  "http.carriageReturnWithinHeader": "a carriage return within a header",
  "http.foldedLine": "a folded line",
  "http.header": "Header",
  "http.emptyLine": "Empty line",
  "http.startLineIsExpected": "a start line is expected",
  "http.readAsNoAnswerToHeadWhich":
    "Read as no answer to HEAD: which request it answers is not known.",
  "http.requestWithTransferEncodingMustEndWith":
    "a request with Transfer-Encoding must end with chunked",
  "http.contentLengthIsNotOneNumber": ({ lengths }: { readonly lengths: string }) =>
    `Content-Length "${lengths}" is not one number`,
  "http.body": "the body",
  "http.expectedUnlessItAnswersHead": ({ bytes }: { readonly bytes: string }) =>
    `${bytes} expected, unless it answers HEAD`,
  "http.itLastsUntilConnectionCloses": "it lasts until the connection closes",
  "http.aHeader": "a header",
  "http.aTrailer": "a trailer",
  "http.isNoHeader": ({ line }: { readonly line: string }) =>
    `"${line}" is no header: name and colon`,
  "http.isNoTrailer": ({ line }: { readonly line: string }) =>
    `"${line}" is no trailer: name and colon`,
});
