import { ascii, join, sample } from "../sample.ts";

/** RFC 5424, 6.5, example 3 with another process. */
export const syslog5424 = ascii(
  '<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog 77 ID47 [exampleSDID@32473 iut=\\"3\\" eventSource=\\"App\\\\\\"x\\"][b@1 c=\\"d\\"] \\xef\\xbb\\xbfAn application event'.replaceAll(
    '\\"',
    '"',
  ),
);
export const syslog3164 = ascii("<34>Oct 11 22:14:15 mymachine su[230]: 'su root' failed");
const plain = ascii("<13>just a message");
/** As Python's logging.handlers.SysLogHandler sends it. */
export const syslogPython = ascii("<12>hello\\0");
/** As logger(1) of util-linux 2.38 sends it by TCP. */
export const syslogLogger = ascii(
  '<13>1 2026-11-29T23:10:21.675966+00:00 vm root - - [timeQuality tzKnown="1" isSynced="0"] hi there',
);
const udp = { context: { transport: "udp" as const }, openEnded: true };

function counted(message: Uint8Array): Uint8Array {
  return join(ascii(`${message.length} `), message);
}

export const syslogSamples = [
  sample("syslog", "RFC 5424", syslog5424, udp),
  sample("syslog", "RFC 3164", syslog3164, udp),
  sample("syslog", "with no header at all", plain, udp),
  sample("syslog", "Python's", syslogPython, udp),
  sample("syslog", "NUL behind each in a stream", join(syslogPython, syslogPython), {
    messages: 2,
  }),
  sample("syslog", "logger's octet counting", counted(syslogLogger)),
  sample("syslog", "octet counting", join(counted(syslog5424), counted(syslog3164)), {
    messages: 2,
  }),
  sample("syslog", "lines", join(syslog5424, ascii("\\n"), syslog3164, ascii("\\r\\n")), {
    messages: 2,
  }),
];
