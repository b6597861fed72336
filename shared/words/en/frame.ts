// Cutting a stream into messages: what is wrong with a message, and with how to cut as a person typed it.

export const frameWords = () => ({
  "frame.continues": "continues a frame that was cut",
  "frame.cutAtMib": ({ size }: { readonly size: number }) => `longer than ${size} MiB, cut here`,
  "frame.cutAtBytes": ({ size }: { readonly size: number }) =>
    `longer than ${size} bytes, cut here`,
  "frame.both": ({ first, second }: { readonly first: string; readonly second: string }) =>
    `${first}; ${second}`,
  "frame.asReadFromHere": ({ why }: { readonly why: string }) =>
    `${why}; from here frames are as read`,
  "frame.notAsItsFramingSays": "not as its framing says",

  "frame.noKnownProtocol": "no known protocol",
  "frame.endNotFound": "the end of the message was not found",
  "frame.nothingCuts": ({ protocol }: { readonly protocol: string }) =>
    `nothing here cuts ${protocol} messages`,
  "frame.noneBeginsHere": ({ protocol }: { readonly protocol: string }) =>
    `no ${protocol} message begins here`,
  "frame.decoderGave": ({
    protocol,
    length,
  }: {
    readonly protocol: string;
    readonly length: number;
  }) => `the ${protocol} decoder gave a message of ${length} bytes`,
  "frame.decoderFailed": ({
    protocol,
    message,
  }: {
    readonly protocol: string;
    readonly message: string;
  }) => `the ${protocol} decoder failed: ${message}`,

  "frame.fieldWrong": ({
    field,
    expected,
  }: {
    readonly field: string;
    readonly expected: string;
  }) => `the length field ${field} is wrong: ${expected} expected`,
  "frame.fieldTooShort": ({
    field,
    total,
    header,
  }: {
    readonly field: string;
    readonly total: number;
    readonly header: number;
  }) =>
    `the length field ${field} makes a frame of ${total} bytes, which ends within its own header of ${header}`,
  "frame.fieldTooLong": ({ field, total }: { readonly field: string; readonly total: number }) =>
    `the length field ${field} makes a frame of ${total} bytes, which is over 16 MiB`,
  "frame.definiteLength": "a definite length of at most 8 bytes",
  "frame.byteBelow80": ({ most }: { readonly most: number }) =>
    `a byte below 80 among the first ${most}`,
  "frame.decimalDigits": ({ count }: { readonly count: number }) => `${count} decimal digits`,
  "frame.hexDigits": ({ count }: { readonly count: number }) => `${count} hex digits`,
  "frame.decimalDigitsThen": ({ most, end }: { readonly most: number; readonly end: string }) =>
    `1 to ${most} decimal digits, then ${end},`,
  "frame.hexDigitsThen": ({ most, end }: { readonly most: number; readonly end: string }) =>
    `1 to ${most} hex digits, then ${end},`,
});
