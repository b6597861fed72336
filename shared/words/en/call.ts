// What is told of a socket call that carries no bytes, behind its name.

interface Failed {
  readonly code: string;
  readonly sentence: string;
}

interface Bytes {
  readonly bytes: number;
  readonly peer: string;
}

interface Option {
  readonly option: string;
  readonly value: string;
  readonly got: string;
}

export const callWords = () => ({
  "call.error": ({ code, sentence }: Failed) => `${code} ${sentence}`,
  "call.failed": ({ code, sentence }: Failed) => `failed: ${code} ${sentence}`,
  "call.whatFailed": ({ what, code, sentence }: Failed & { readonly what: string }) =>
    `${what} failed: ${code} ${sentence}`,
  "call.boundWithBuffer": ({
    local,
    asked,
    got,
  }: {
    readonly local: string;
    readonly asked: number;
    readonly got: number;
  }) => `${local} receive buffer ${got} bytes (asked ${asked})`,
  "call.listens": ({ local, backlog }: { readonly local: string; readonly backlog: number }) =>
    `${local} backlog ${backlog}`,
  "call.accepted": ({ peer, socket }: { readonly peer: string; readonly socket: number }) =>
    `${peer} as #${socket}`,
  "call.optionSet": ({ option, value, got }: Option) =>
    got === "" || got === value ? `${option} ${value}` : `${option} ${value} (got ${got})`,
  "call.sent": ({ bytes, peer }: Bytes) => `${bytes} bytes to ${peer}`,
  "call.sentNothing": ({ peer }: { readonly peer: string }) => `to ${peer}`,
  // A program that does not ask who sent a datagram is not told.
  "call.received": ({ bytes, peer }: Bytes) =>
    peer === "" ? `${bytes} bytes` : `${bytes} bytes from ${peer}`,
  "call.weEnded": "we ended our writing side",
  "call.peerEnded": "the peer ended its writing side",
  "call.closedByUs": "by us",
  "call.resetByUs": "by us, with a reset (RST)",
  "call.closedByPeer": "by the peer",
  "call.resetByPeer": "by the peer, with a reset (RST)",
  "call.closedAfterError": "after an error",
  "call.closedWithUnsent": ({ how, unsent }: { readonly how: string; readonly unsent: number }) =>
    `${how}, ${unsent} bytes were not sent`,
  "call.connectPending": ({ peer }: { readonly peer: string }) => `${peer}, goes on (EINPROGRESS)`,
  "call.readingEnded": "will read no more (SHUT_RD)",
  "call.programEnded": ({ process }: { readonly process: string }) =>
    `${process} ended its writing side`,
  "call.closedByProgram": ({ process }: { readonly process: string }) => `by ${process}`,
  "call.duplicated": ({ fd }: { readonly fd: number }) => `as descriptor ${fd}`,
  "call.descriptorClosed": ({ left }: { readonly left: number }) =>
    left === 1 ? "the socket has one descriptor left" : `the socket has ${left} descriptors left`,
  "call.paired": ({ socket }: { readonly socket: number }) => `with #${socket}`,
  "call.peeked": ({ bytes }: { readonly bytes: number }) =>
    `${bytes} bytes, which stay to be received`,
  "call.sentFile": ({ bytes }: { readonly bytes: number }) =>
    `${bytes} bytes, not seen on their way`,
});
