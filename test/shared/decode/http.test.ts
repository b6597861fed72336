import { describe, expect, test } from "vitest";
import { http } from "../../../shared/decode/http.ts";
import { fieldAt, listed } from "./fieldAt.ts";
import { ascii, contextOf } from "./sample.ts";
import { worded } from "./worded.ts";

const context = contextOf();
const decode = (text: string) => worded(http.decode({ bytes: ascii(text), context }));
const length = (text: string) => http.messageLength?.(ascii(text), context);

describe("HTTP/1.x", () => {
  test("a request's parts lie where they say", () => {
    const decoded = decode("GET /index.html HTTP/1.1\\r\\nHost: example.com\\r\\n\\r\\n");
    expect(decoded.summary).toBe("GET /index.html HTTP/1.1");
    expect(fieldAt(decoded, "Request")).toEqual(["GET /index.html HTTP/1.1", 0, 47]);
    expect(fieldAt(decoded, "Request/Request line/Method")).toEqual(["GET", 0, 3]);
    expect(fieldAt(decoded, "Request/Request line/Request target")).toEqual(["/index.html", 4, 15]);
    expect(fieldAt(decoded, "Request/Request line/Version")).toEqual(["HTTP/1.1", 16, 24]);
    expect(fieldAt(decoded, "Request/Host")).toEqual(["example.com", 26, 45]);
  });

  test("a body is as long as Content-Length says, and the next message follows", () => {
    const decoded = decode(
      "HTTP/1.1 200 OK\\r\\nContent-Length: 2, 2\\r\\n\\r\\nhiHTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\n\\r\\n",
    );
    expect(decoded.summary).toBe("HTTP/1.1 200 OK (+1 more)");
    expect(fieldAt(decoded, "Response/Body")).toEqual(["hi", 41, 43]);
    expect(fieldAt(decoded, "Response#2/Status line/Status code")).toEqual(["404", 52, 55]);
    expect(fieldAt(decoded, "Response#2/Status line/Reason phrase")).toEqual(["Not Found", 56, 65]);
  });

  test("chunks, their extension and a trailer", () => {
    const decoded = decode(
      "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n3;a=b\\r\\nabc\\r\\n0\\r\\nSum: 1\\r\\n\\r\\n",
    );
    expect(decoded.state).toBe("whole");
    expect(fieldAt(decoded, "Response/Chunk")).toEqual(["3 bytes", 47, 59]);
    expect(fieldAt(decoded, "Response/Chunk/Chunk size")).toEqual(["3;a=b", 47, 54]);
    expect(fieldAt(decoded, "Response/Chunk/Chunk data")).toEqual(["abc", 54, 57]);
    expect(fieldAt(decoded, "Response/Last chunk")).toEqual(["0 bytes", 59, 62]);
    expect(fieldAt(decoded, "Response/Sum")).toEqual(["1", 62, 70]);
  });

  test("a folded header is one header", () => {
    const decoded = decode("GET / HTTP/1.1\\r\\nA: one\\r\\n\\ttwo\\r\\nB: 3\\r\\n\\r\\n");
    expect(fieldAt(decoded, "Request/A")).toEqual(["one two", 16, 30]);
    expect(listed(decoded).slice(1)).toEqual(["A: one two", "B: 3"]);
  });

  test("lengths: of head and body, of none, and not to be known", () => {
    expect(length("GET / HTTP/1.1\\r\\n\\r\\nGET")).toBe(18);
    expect(length("PUT / HTTP/1.1\\r\\nContent-Length: 3\\r\\n\\r\\nabcd")).toBe(40);
    expect(length("PUT / HTTP/1.1\\r\\nContent-Length: 3\\r\\n\\r\\nab")).toBe("more");
    expect(length("HTTP/1.1 304 Not Modified\\r\\nContent-Length: 9\\r\\n\\r\\n")).toBe(48);
    // Until the connection closes.
    expect(length("HTTP/1.1 200 OK\\r\\n\\r\\nabc")).toBe("more");
    expect(length("220 smtp.example.com\\r\\n")).toBe("none");
    expect(length("\\x16\\x03\\x01")).toBe("none");
  });

  test("what is wrong is said, up to where it was right", () => {
    expect(decode("GET / HTTP/1.1\\r\\nno colon\\r\\n\\r\\n")).toMatchObject({
      state: "wrong",
      problem: 'At byte 16: "no colon" is no header: name and colon.',
    });
    expect(decode("GET / HTTP/1.1\\r\\nContent-Length: 1, 2\\r\\n\\r\\n").problem).toMatch(/1, 2/);
    expect(
      decode("POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nxyz\\r\\n").problem,
    ).toBe("At byte 47: a chunk size in hex digits is expected.");
    expect(decode("HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\n")).toMatchObject({
      state: "truncated",
      problem: "Ends within the body at byte 38: 9 bytes expected, unless it answers HEAD.",
    });
  });

  test("half a body is shown", () => {
    const decoded = decode("HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nabc");
    expect(decoded).toMatchObject({
      state: "truncated",
      used: 41,
      problem: "Ends within Body at byte 41: 6 more bytes expected.",
    });
    expect(fieldAt(decoded, "Response/Body")).toEqual(["abc", 38, 41]);
  });
});
