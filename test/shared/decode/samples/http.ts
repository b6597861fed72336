import { ascii, sample } from "../sample.ts";

export const httpSamples = [
  sample(
    "http",
    "a request",
    ascii(
      "GET /index.html?q=1 HTTP/1.1\\r\\nHost: example.com\\r\\nAccept: */*\\r\\nX-Folded: one\\r\\n  two\\r\\n\\r\\n",
    ),
  ),
  sample(
    "http",
    "pipelined requests",
    ascii(
      "POST /a HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 5\\r\\n\\r\\nhello\\r\\nDELETE /b HTTP/1.0\\r\\n\\r\\n",
    ),
    { messages: 2 },
  ),
  sample(
    "http",
    "a chunked response",
    ascii(
      "HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\nTransfer-Encoding: gzip, chunked\\r\\n\\r\\n" +
        "5\\r\\nhello\\r\\n6;ext=1\\r\\n world\\r\\n0\\r\\nChecksum: abc\\r\\n\\r\\n",
    ),
  ),
  sample(
    "http",
    "responses without a body",
    ascii(
      "HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 304 Not Modified\\r\\nContent-Length: 100\\r\\n\\r\\nHTTP/1.1 204 \\r\\n\\r\\n",
    ),
    { messages: 3 },
  ),
  sample(
    "http",
    "a response until close",
    ascii("HTTP/1.0 200 OK\\nServer: old\\n\\nall\\x00the\\nrest"),
    { openEnded: true },
  ),
  sample(
    "http",
    "SSDP",
    ascii(
      'M-SEARCH * HTTP/1.1\\r\\nHOST: 239.255.255.250:1900\\r\\nMAN: "ssdp:discover"\\r\\n\\r\\n',
    ),
    { context: { transport: "udp" } },
  ),
];
