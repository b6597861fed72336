// Handshake messages (RFC 8446, 4; RFC 5246, 7.4) within one record; a message may go on over several records.

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex } from "../reading/fieldText.ts";
import { readCertificate } from "../x509/certificate.ts";
import { readExtensions, type Hello } from "./extensions.ts";
import { CIPHER_SUITES } from "./cipherSuites.ts";
import { GROUPS, HANDSHAKES, shortName, VERSIONS, withNumber } from "./names.ts";
import { said, type Text } from "../../words/said.ts";
import { asIs } from "../reading/label.ts";
import { spaced, listed, bracketed } from "../reading/phrases.ts";

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
  const shown: Text[] = [];
  const show = (line: Text) => {
    if (shown.length < 6) shown.push(line);
    r.say(listed(shown));
  };
  if (state.pending > 0) {
    const here = Math.min(state.pending, r.declaredLeft);
    r.data("tls.handshakeMessageContinued", here, hex);
    state.pending -= here;
    show(said("tls.handshakeMessageContinued"));
  }
  while (r.more()) {
    const { type, length } = header(r);
    const left = r.declaredLeft;
    // The header itself is not there yet.
    if (r.left < 4 && left >= 4) {
      r.data("tls.handshakeHeader", 4, hex);
      return;
    }
    if (!isPlain(type, length, left, state)) {
      if (!state.encrypted) r.guess("tls.readAsEncryptedByItsForm");
      r.rest("tls.encryptedHandshakeMessage", hex);
      show(said("tls.encryptedHandshakeMessage"));
      return;
    }
    const name = HANDSHAKES[type] ?? said("tls.handshakeMessage");
    if (length + 4 > left) {
      r.rest(said("tls.firstOfBytes", { name, left, length: length + 4 }), hex);
      state.pending = length + 4 - left;
      show(said("tls.toBeContinued", { name }));
      return;
    }
    show(name);
    let line: Text = "";
    r.group(asIs(name), () => {
      r.uint("tls.handshakeType", 1, () => bracketed(name, String(type)));
      r.uint("decode.length", 3);
      r.within(asIs(name), length, () => (line = readBody(r, type)));
      r.say(line);
    });
    if (line !== "") {
      shown.pop();
      show(spaced(name, line));
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
function readBody(r: FieldReader, type: number): Text {
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
      r.rest("decode.body", hex);
      return "";
  }
}

const version = (value: number) => withNumber(VERSIONS, value);
const suite = (value: number) => withNumber(CIPHER_SUITES, value);

function readClientHello(r: FieldReader): Text {
  const hello: Hello = { from: "client", host: null, version: null, protocols: [] };
  hello.version = shortName(VERSIONS, r.uint("tls.legacyVersion", 2, version));
  r.data("tls.random", 32, hex);
  readSessionId(r);
  const suites = r.uint("tls.cipherSuitesLength", 2);
  r.sized("tls.cipherSuites", suites, () => {
    r.say(count(suites / 2, "suite"));
    while (r.more()) r.uint("tls.cipherSuite", 2, suite);
  });
  const methods = r.uint("tls.compressionMethodsLength", 1);
  r.data("tls.compressionMethods", methods, hex);
  if (r.more()) readExtensions(r, hello);
  return listed([hello.host, hello.version, ...hello.protocols]);
}

function readServerHello(r: FieldReader): Text {
  const hello: Hello = { from: "server", host: null, version: null, protocols: [] };
  hello.version = shortName(VERSIONS, r.uint("tls.legacyVersion", 2, version));
  const random = r.data("tls.random", 32, hex);
  if (hex(random.subarray(0, 8)) === RETRY_RANDOM) {
    r.say("HelloRetryRequest");
    hello.from = "retry";
  }
  readSessionId(r);
  const chosen = r.uint("tls.cipherSuite", 2, suite);
  r.uint("tls.compressionMethod", 1);
  if (r.more()) readExtensions(r, hello);
  const parts = [
    hello.from === "retry" ? said("tls.retry") : null,
    hello.version,
    shortName(CIPHER_SUITES, chosen),
  ];
  return listed([...parts, ...hello.protocols]);
}

const NAMED_CURVE = 3;

/** RFC 8422, 5.4. Other key exchanges have other forms, which only the cipher suite tells. */
function readServerKey(r: FieldReader): string {
  let name = "";
  if (r.peek() === NAMED_CURVE) {
    r.uint("tls.curveType", 1, () => bracketed(said("tls.namedCurve"), String(NAMED_CURVE)));
    const curve = r.uint("tls.namedCurveField", 2, (value) => withNumber(GROUPS, value));
    r.data("decode.publicKey", r.uint("tls.publicKeyLength", 1), hex);
    name = shortName(GROUPS, curve);
  }
  r.rest(name === "" ? "decode.body" : "decode.signature", hex);
  return name;
}

function readSessionId(r: FieldReader): void {
  const length = r.uint("tls.sessionIdLength", 1);
  if (length > 0) r.data("tls.sessionId", length, hex);
}

/** RFC 5246, 7.4.2. TLS 1.3 encrypts its certificates. */
function readCertificates(r: FieldReader): Text {
  let certificates = 0;
  r.sized("tls.certificates", r.uint("tls.certificatesLength", 3), () => {
    while (r.more())
      r.group("decode.certificate", () => {
        const length = r.uint("decode.length", 3);
        r.say(readCertificate(r, length));
        certificates += 1;
      });
  });
  return count(certificates, "certificate");
}
