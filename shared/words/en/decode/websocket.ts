// WebSocket: fields of frames, kinds of frames, why one closes, and what is wrong with a frame.

export const websocketWords = () => ({
  "websocket.notUnpackedNotAllOfItsEarlier":
    "Not unpacked: not all of its earlier fragments are known.",
  "websocket.unpackedAsIfItDidNotGo":
    "Unpacked as if it did not go back to earlier messages, which are not known.",
  "websocket.notUnpackedItGoesBackToEarlier":
    "Not unpacked: it goes back to earlier messages, which are not known.",
  "websocket.messageUnpacked": ({ coding }: { readonly coding: string }) =>
    `Message, unpacked (${coding})`,
  "websocket.normalClosure": "normal closure",
  "websocket.goingAway": "going away",
  "websocket.protocolError": "protocol error",
  "websocket.unsupportedData": "unsupported data",
  "websocket.invalidPayload": "invalid payload",
  "websocket.policyViolation": "policy violation",
  "websocket.messageTooBig": "message too big",
  "websocket.extensionNeeded": "extension needed",
  "websocket.internalError": "internal error",
  "websocket.serviceRestart": "service restart",
  "websocket.tryAgainLater": "try again later",
  "websocket.badGateway": "bad gateway",
  "websocket.finRsvOpcode": "FIN, RSV, opcode",
  "websocket.opcodeIsReserved": ({ opcode }: { readonly opcode: number }) =>
    `opcode ${opcode} is reserved`,
  "websocket.frameMustNotBeFragmented": ({ name }: { readonly name: string }) =>
    `a ${name} frame must not be fragmented`,
  "websocket.maskPayloadLength": "Mask, payload length",
  "websocket.controlFrameHasAtMostBytes": ({ most }: { readonly most: number }) =>
    `a control frame has at most ${most} bytes`,
  "websocket.extendedPayloadLength": "Extended payload length",
  "websocket.payloadLengthIsBeyond": "the payload length is beyond 2^53",
  "websocket.maskingKey": "Masking key",
  "websocket.payloadUnmasked": "Payload, unmasked",
  "websocket.closeCode": "Close code",
  "websocket.reason": "Reason",
  "websocket.payloadLength": "Payload length",
  "websocket.continuation": "continuation",
  "websocket.text": "text",
  "websocket.binary": "binary",
  "websocket.close": "close",
  "websocket.ping": "ping",
  "websocket.pong": "pong",
  "websocket.frame": ({ name }: { readonly name: string }) => `${name} frame`,
  "websocket.fragment": ({ name }: { readonly name: string }) => `${name} fragment`,
  "websocket.last": ({ name }: { readonly name: string }) => `${name} (last)`,
  "websocket.inBytes": ({ bytes }: { readonly bytes: number }) => `in ${bytes} bytes`,
  "websocket.masked": "masked",
  "websocket.codeAndReason": ({
    code,
    reason,
  }: {
    readonly code: string;
    readonly reason: string;
  }) => `${code} “${reason}”`,
  "websocket.compressed": ({ bytes }: { readonly bytes: string }) => `compressed ${bytes}`,
});
