// Handshake messages (RFC 8446, 4; RFC 5246, 7.4) within one record; a message may go on over several records.

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex } from "../reading/fieldText.ts";
import { readCertificate } from "../x509/certificate.ts";
import { readExtensions, type Hello } from "./extensions.ts";
import { CIPHER_SUITES } from "./cipherSuites.ts";
import { GROUPS, HANDSHAKES, shortName, VERSIONS, withNumber } from "./names.ts";

export interface HandshakeState {
  /** Bytes of a message that earlier records began and later ones go on with. */
  pending: number;
  /** After ChangeCipherSpec; only hellos are in the clear after it (a retry in TLS 1.3). */
  encrypted: boolean;
}

/** SHA-256 of "HelloRetryRequest" (RFC 8446, 4.1.3) begins with this. */
const RETRY_RANDOM = "cf 21 ad 74 e5 9a 61 11";
/** No message in the clear is longer in practice; ciphertext that looks like a header mostly says more. */
const MAX_HANDSHAKE = 131_072;

/** Into the open field, to the end of the record. */
export function readHandshakes(r: FieldReader, state: HandshakeState): void {
  const shown: string[] = [];
  const show = (line: string) => {
    if (shown.length < 6) shown.push(line);
    r.say(shown.join(", "));
  };
  if (state.pending > 0) {
    const here = Math.min(state.pending, r.declaredLeft);
    r.data("Handshake message, continued", here, hex);
    state.pending -= here;
    show("Handshake message, continued");
  }
  while (r.more()) {
    const { type, length } = header(r);
    const left = r.declaredLeft;
    // The header itself is not there yet.
    if (r.left < 4 && left >= 4) {
      r.data("Handshake header", 4, hex);
      return;
    }
    if (!isPlain(type, length, left, state)) {
      if (!state.encrypted)
        r.guess("Read as encrypted by its form: a ChangeCipherSpec before it is not known.");
      r.rest("Encrypted handshake message", hex);
      show("Encrypted handshake message");
      return;
    }
    const name = HANDSHAKES[type] ?? "Handshake message";
    if (length + 4 > left) {
      r.rest(`${name}, first ${left} of ${length + 4} bytes`, hex);
      state.pending = length + 4 - left;
      show(`${name}, to be continued`);
      return;
    }
    show(name);
    let line = "";
    r.group(name, () => {
      r.uint("Handshake type", 1, () => `${name} (${type})`);
      r.uint("Length", 3);
      r.within(name, length, () => (line = readBody(r, type)));
      r.say(line);
    });
    if (line !== "") {
      shown.pop();
      show(`${name} ${line}`);
    }
  }
}

function header(r: FieldReader) {
  const byte = (i: number) => Math.max(0, r.peek(i));
  return { type: r.peek(), length: byte(1) * 65_536 + byte(2) * 256 + byte(3) };
}

function isPlain(type: number, length: number, left: number, state: HandshakeState): boolean {
  if (HANDSHAKES[type] === undefined || left < 4 || length > MAX_HANDSHAKE) return false;
  // An explicit nonce that counts from zero looks like a HelloRequest, which is alone in its record.
  if (type === 0) return length === 0 && left === 4 && !state.encrypted;
  return !state.encrypted || (type <= 2 && length + 4 === left);
}

/** What the summary says of it. */
function readBody(r: FieldReader, type: number): string {
  switch (type) {
    case 1:
      return readClientHello(r);
    case 2:
      return readServerHello(r);
    case 11:
      return readCertificates(r);
    case 12:
      return readServerKey(r);
    default:
      r.rest("Body", hex);
      return "";
  }
}

const version = (value: number) => withNumber(VERSIONS, value);
const suite = (value: number) => withNumber(CIPHER_SUITES, value);

function readClientHello(r: FieldReader): string {
  const hello: Hello = { from: "client", host: null, version: null, protocols: [] };
  hello.version = shortName(VERSIONS, r.uint("Legacy version", 2, version));
  r.data("Random", 32, hex);
  readSessionId(r);
  const suites = r.uint("Cipher suites length", 2);
  r.sized("Cipher suites", suites, () => {
    r.say(count(suites / 2, "suite"));
    while (r.more()) r.uint("Cipher suite", 2, suite);
  });
  const methods = r.uint("Compression methods length", 1);
  r.data("Compression methods", methods, hex);
  if (r.more()) readExtensions(r, hello);
  return [hello.host, hello.version, ...hello.protocols].filter((part) => part !== null).join(", ");
}

function readServerHello(r: FieldReader): string {
  const hello: Hello = { from: "server", host: null, version: null, protocols: [] };
  hello.version = shortName(VERSIONS, r.uint("Legacy version", 2, version));
  const random = r.data("Random", 32, hex);
  if (hex(random.subarray(0, 8)) === RETRY_RANDOM) {
    r.say("HelloRetryRequest");
    hello.from = "retry";
  }
  readSessionId(r);
  const chosen = r.uint("Cipher suite", 2, suite);
  r.uint("Compression method", 1);
  if (r.more()) readExtensions(r, hello);
  const parts = [
    hello.from === "retry" ? "retry" : null,
    hello.version,
    shortName(CIPHER_SUITES, chosen),
  ];
  return [...parts, ...hello.protocols].filter((part) => part !== null).join(", ");
}

const NAMED_CURVE = 3;

/** RFC 8422, 5.4. Other key exchanges have other forms, which only the cipher suite tells. */
function readServerKey(r: FieldReader): string {
  let name = "";
  if (r.peek() === NAMED_CURVE) {
    r.uint("Curve type", 1, () => `named curve (${NAMED_CURVE})`);
    const curve = r.uint("Named curve", 2, (value) => withNumber(GROUPS, value));
    r.data("Public key", r.uint("Public key length", 1), hex);
    name = shortName(GROUPS, curve);
  }
  r.rest(name === "" ? "Body" : "Signature", hex);
  return name;
}

function readSessionId(r: FieldReader): void {
  const length = r.uint("Session ID length", 1);
  if (length > 0) r.data("Session ID", length, hex);
}

/** RFC 5246, 7.4.2. TLS 1.3 encrypts its certificates. */
function readCertificates(r: FieldReader): string {
  let certificates = 0;
  r.sized("Certificates", r.uint("Certificates length", 3), () => {
    while (r.more())
      r.group("Certificate", () => {
        const length = r.uint("Length", 3);
        r.say(readCertificate(r, length));
        certificates += 1;
      });
  });
  return count(certificates, "certificate");
}
