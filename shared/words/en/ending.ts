// How a socket came to its end: in a word or two where there is little room, and in one sentence.

interface At {
  readonly at: string;
}

interface Both extends At {
  /** How much later the other side ended. */
  readonly later: string;
}

export const endingWords = () => ({
  "ending.refused": "refused",
  "ending.unknownName": "unknown name",
  "ending.noLookup": "name lookup failed",
  "ending.portTaken": "port taken",
  "ending.pathTaken": "path taken",
  "ending.notOurAddress": "not our address",
  "ending.noFreePort": "no free port",
  "ending.notSupported": "not supported here",
  "ending.notTaken": "address not taken",
  "ending.nothingThere": "nothing there",
  "ending.noFolder": "no such folder",
  "ending.badPath": "path not fit",
  "ending.notASocket": "not a socket",
  "ending.otherKind": "another kind of socket",
  "ending.resetByPeer": "reset by the peer",
  "ending.aborted": "aborted",
  "ending.noAnswer": "no answer",
  "ending.noRoute": "no route",
  "ending.hostDown": "host down",
  "ending.noNetwork": "no network",
  "ending.lost": "connection lost",
  "ending.peerGone": "peer closed",
  "ending.notConnected": "not connected",
  "ending.brokenProtocol": "protocol error",
  "ending.notAllowed": "not allowed",
  "ending.tooLong": "too long",
  "ending.systemFull": "system has no room",
  "ending.tooManyFiles": "too many files open",
  "ending.noMemory": "no memory left",
  "ending.idle": "idle for too long",
  "ending.failed": "failed",

  "ending.closed": "closed",
  "ending.closedByUs": "closed by us",
  "ending.closedByPeer": "closed by the peer",
  "ending.resetByUs": "reset by us",

  "ending.peerFirst": ({ at, later }: Both) => `The peer ended first at ${at}, we ${later} later`,
  "ending.weFirst": ({ at, later }: Both) => `We ended first at ${at}, the peer ${later} later`,
  "ending.weAlone": ({ at }: At) => `We closed at ${at}, before the peer had ended`,
  "ending.weReset": ({ at }: At) => `We reset the connection (RST) at ${at}`,
  "ending.peerReset": ({ at }: At) => `The peer reset the connection (RST) at ${at}`,
  "ending.weClosed": ({ at }: At) => `We closed at ${at}`,
  "ending.failedAt": ({ at }: At) => `It failed at ${at}`,
  "ending.sentence": ({
    how,
    bytesIn,
    bytesOut,
    lasted,
  }: {
    readonly how: string;
    readonly bytesIn: string;
    readonly bytesOut: string;
    readonly lasted: string;
  }) => `${how}; ${bytesIn} in, ${bytesOut} out, ${lasted}.`,
});
