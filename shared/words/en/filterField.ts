// What the fields and operators of the display filter mean, for completion; how it differs from Wireshark's.

export const filterFieldWords = () => ({
  "filterField.secondsSinceMessageBefore":
    "seconds since the send or receive before it, in the same direction on the same socket",
  "filterField.secondsUntilItAnswered":
    "seconds from the last byte that asked to this, the first that answers, whatever is spoken; as the measures count it. By the protocol: answer.time",
  "filterField.everyEvent": "Every event.",
  "filterField.eventsOfIpv4SocketOrPeer": "Events of an IPv4 socket or peer.",
  "filterField.eventsOfIpv6SocketOrPeer": "Events of an IPv6 socket or peer.",
  "filterField.eventsOfTcpSockets": "Events of TCP sockets.",
  "filterField.eventsOfUdpSockets": "Events of UDP sockets.",
  "filterField.whenItHappened": 'When it happened: "2026-11-22 10:00:00".',
  "filterField.secondsSinceRecordingsFirstEvent": "Seconds since the recording's first event.",
  "filterField.secondsSinceUtc": "Seconds since 1970-01-01 UTC.",
  "filterField.secondsSinceFrameBeforeOfAnySocket":
    "Seconds since the frame before, of any socket.",
  "filterField.framesNumberInFileAsWiresharkCounts":
    "The frame's number in the file, as Wireshark counts.",
  "filterField.bytesOfFrameHeadersAndPayload": "Bytes of the frame: headers and payload.",
  "filterField.asFrameLenEveryByteIsRecorded": "As frame.len: every byte is recorded.",
  "filterField.socketsNumberAsSocket": "The socket's number, as socket.",
  "filterField.eventsNumberAsSeq": "The event's number, as seq.",
  "filterField.ipv4AddressThatItCameFromPeers":
    "IPv4 address that it came from: the peer's for recv, ours for send.",
  "filterField.ipv4AddressThatItWentTo": "IPv4 address that it went to.",
  "filterField.eitherIpv4Address": "Either IPv4 address.",
  "filterField.ipv6AddressThatItCameFrom": "IPv6 address that it came from.",
  "filterField.ipv6AddressThatItWentTo": "IPv6 address that it went to.",
  "filterField.eitherIpv6Address": "Either IPv6 address.",
  "filterField.eitherTcpPort": "Either TCP port.",
  "filterField.tcpPortThatItCameFrom": "TCP port that it came from.",
  "filterField.tcpPortThatItWentTo": "TCP port that it went to.",
  "filterField.payloadBytesOfPacketLargeSendIs":
    "Payload bytes of the packet; a large send is several.",
  "filterField.numberOfTcpConnectionInFileFrom":
    "Number of the TCP connection in the file, from 0.",
  "filterField.sequenceNumberFromAtSyn": "Sequence number, from 0 at the SYN.",
  "filterField.acknowledgmentNumberFromAtSyn": "Acknowledgment number, from 0 at the SYN.",
  "filterField.sequenceNumberAsItIsInHeader": "Sequence number as it is in the header.",
  "filterField.acknowledgmentNumberAsItIsInHeader": "Acknowledgment number as it is in the header.",
  "filterField.bytesOfTcpHeader": "Bytes of the TCP header.",
  "filterField.allFlagsAsNumberTcpFlags0x02": "All flags as a number: tcp.flags & 0x02.",
  "filterField.pshLastPacketOfSend": "PSH: the last packet of a send.",
  "filterField.synConnectionWasMade": "SYN: a connection was made.",
  "filterField.ackEveryPacketButFirstOfConnection":
    "ACK: every packet but the first of a connection.",
  "filterField.finOneSideEndedItsWriting": "FIN: one side ended its writing.",
  "filterField.rstConnectionWasReset": "RST: the connection was reset.",
  "filterField.bytesThatTcpSocketSentOrReceived": "Bytes that a TCP socket sent or received.",
  "filterField.eitherUdpPort": "Either UDP port.",
  "filterField.udpPortThatItCameFrom": "UDP port that it came from.",
  "filterField.udpPortThatItWentTo": "UDP port that it went to.",
  "filterField.numberOfUdpConversationInFileFrom":
    "Number of the UDP conversation in the file, from 0.",
  "filterField.bytesOfDatagramWithItsHeaderOf": "Bytes of the datagram with its header of 8.",
  "filterField.bytesOfDatagram": "Bytes of a datagram.",
  "filterField.bytesOfPacketWhateverCarriedThem": "Bytes of the packet, whatever carried them.",
  "filterField.asData": "As data.",
  "filterField.numberOfBytesInPacket": "Number of bytes in the packet.",
  "filterField.socketsNumberFor": "The socket's number: 3 for #3.",
  "filterField.numberOfListenerThatAcceptedSocket":
    "The number of the listener that accepted the socket.",
  "filterField.eventsNumber": "The event's number.",
  "filterField.messageOfSeveral":
    "Which of several messages that end in one event: as 12.2, or by its offset in the stream, as 12@340.",
  "filterField.socketCall": "The socket call.",
  "filterField.inReceivedFromPeerOutSentBy": "in: received from the peer; out: sent by us.",
  "filterField.bytesThatThisCallSentOrReceived": "Bytes that this call sent or received.",
  "filterField.allBytesOfThisCallAlsoWhere":
    "All bytes of this call, also where they are several packets.",
  "filterField.codeOfFailure": "Code of the failure.",
  "filterField.whetherCallFailed": "Whether the call failed.",
  "filterField.newSocketsNumberOfAccept": "The new socket's number, of accept.",
  "filterField.socketsKind": "The socket's kind.",
  "filterField.familyOfSocket": "The family of the socket's addresses.",
  "filterField.nameOfProcess": "Name of the watched process that made the call.",
  "filterField.numberOfProcess": "Number of the watched process that made the call.",
  "filterField.numberOfThread": "Number of the watched thread that made the call.",
  "filterField.fileDescriptor": "File descriptor of the socket in the watched process.",
  "filterField.nameOfSyscall":
    "The call by the name that the watched program used: accept4, write.",
  "filterField.secondsThatCallTook": "Seconds that the call of the watched program took.",
  "filterField.ourEndAsOrPath": "Our end, as 127.0.0.1:9000, [::1]:9000 or a path.",
  "filterField.peersEndAsOrPath": "The peer's end, as 127.0.0.1:9000, [::1]:9000 or a path.",
  "filterField.sentenceOfCallThatCarriesNoBytes": "The sentence of a call that carries no bytes.",
  "filterField.messagesInLineAsDecodersTellThem":
    "The Info column: what the event's messages say in a line, as GET user:1, (nil), 503 /item/48; in English.",
  "filterField.secondsFromRequestToItsAnswer":
    "Of an answer the seconds from its request's last byte to its own first one, paired as the protocol says. By turns: response.time.",
  "filterField.nobodyAnswered":
    "A request that nobody answered; while rows come, not within a second.",
  "filterField.endsFunction": "Ends the function.",
  "filterField.setOfValuesAndRanges": "A set of values and ranges: {80, 443, 8000..8999}.",
  "filterField.furtherValue": "A further value.",
  "filterField.endsSet": "Ends the set.",
  "filterField.whatFollowsDoesNotHold": "What follows does not hold.",
  "filterField.lengthInBytesLenData": "Length in bytes: len(data) > 100.",
  "filterField.howManyValuesFieldHas": "How many values a field has.",
  "filterField.textInLowerCase": "Text in lower case.",
  "filterField.textInUpperCase": "Text in upper case.",
  "filterField.bothHold": "Both hold.",
  "filterField.oneOfBothHoldsOrBothDo": "One of both holds, or both do.",
  "filterField.oneOfBothHoldsButNotBoth": "One of both holds, but not both.",
  "filterField.equalOfSeveralValuesAny": "Equal; of several values any.",
  "filterField.notEqualOfSeveralValuesNoneIs": "Not equal; of several values none is.",
  "filterField.greaterOrEqual": "Greater or equal.",
  "filterField.lessOrEqual": "Less or equal.",
  "filterField.oneOfSeveralIn": "One of several: in {80, 443, 8000..8999}.",
  "filterField.noneOfSeveral": "None of several.",
  "filterField.allValuesAreEqualToIt": "All values are equal to it.",
  "filterField.someValueIsNotEqualToIt": "Some value is not equal to it.",
  "filterField.holdsTheseBytesOrThisTextContains":
    'Holds these bytes or this text: contains "GET".',
  "filterField.regularExpressionMatchesCaseIgnoredMatchesGet":
    'A regular expression matches, case ignored: matches "^GET".',
  "filterField.itIsSo": "It is so.",
  "filterField.itIsNotSo": "It is not so.",
  "filterField.eventIsFoundWhenOneOfIts":
    "An event is found when one of its frames is: each packet and each journal entry of the file is a frame, as in Wireshark.",
  "filterField.journalEntriesCallsThatAreNoPackets":
    "Journal entries (calls that are no packets, and the second end of a connection whose both ends are yours) have the protocol, ends and bytes of their call; in Wireshark they have none. `&& frame.packet_id` leaves only what Wireshark finds too.",
  "filterField.dataIsPayloadOfEveryPacketWhichever":
    "`data` is the payload of every packet, whichever protocol it is; Wireshark's is what no dissector knows. `payload` is all that a call sent or received, also where it is several packets.",
  "filterField.messageCutOutOfStreamIsNo":
    "A message cut out of a stream is no frame: it has no number, length, stream or sequence numbers.",
  "filterField.xorTrueAndFalseInLowerCase":
    "`xor`, `true` and `false` in lower case, dates for frame.time_epoch, set values apart by blanks, and one byte whose name is a protocol's (`ff`) work here only.",
  "filterField.notHereMacrosHostAndServiceNames":
    "Not here: `@`, macros `${…}`, host and service names, fields and sums in sets, slices of slices, numbers over 32 bits in sums, fields of protocols above TCP and UDP (`http.host`, `dns.qry.name`), and of regular expressions recursion, conditions, atomic groups, options in the middle and Unicode properties.",
  "filterField.range": "A range.",
  "filterField.greater": "Greater.",
  "filterField.less": "Less.",
});
