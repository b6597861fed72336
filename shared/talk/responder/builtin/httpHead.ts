// Status line and headers of a response.

const REASONS: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  204: "No Content",
  301: "Moved Permanently",
  302: "Found",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  418: "I'm a teapot",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

export interface HttpRequest {
  readonly method: string;
  readonly target: string;
  /** Whether the connection ends behind the answer. */
  readonly closes: boolean;
}

export function responseHead(
  status: number,
  { headers, closes }: { readonly headers: readonly string[]; readonly closes: boolean },
): Uint8Array {
  const lines = [
    `HTTP/1.1 ${status} ${REASONS[status] ?? "Status"}`,
    "Server: portscope",
    ...headers,
    ...(closes ? ["Connection: close"] : []),
  ];
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n\r\n`);
}
