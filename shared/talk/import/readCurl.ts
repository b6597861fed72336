// A curl command line as the request that curl (7.88 and later) would send: the same bytes, but for the version that it says of itself. Files are
// not read and nothing is sent; what would need either is refused by name. Of https the bytes are those within TLS.

import { said } from "../../words/said.ts";
import { WrongImport, type Found } from "./imported.ts";
import { shellWords, type ShellWord } from "./shellWords.ts";

const AGENT = "curl/8";
const encoder = new TextEncoder();

/** Options that change nothing of the request, by whether they take a value. */
const PASSED: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(
    "-s --silent -S --show-error -v --verbose -i --include -k --insecure -L --location -f --fail -N --no-buffer -g --globoff --http1.1 -O --remote-name -4 --ipv4 -6 --ipv6 -# --progress-bar --tcp-nodelay"
      .split(" ")
      .map((name) => [name, false]),
  ),
  ...Object.fromEntries(
    "-o --output -m --max-time --connect-timeout --retry -w --write-out --cacert --interface"
      .split(" ")
      .map((name) => [name, true]),
  ),
};

const VALUED: Readonly<Record<string, string>> = {
  "-X": "request",
  "--request": "request",
  "-H": "header",
  "--header": "header",
  "-d": "data",
  "--data": "data",
  "--data-ascii": "data",
  "--data-raw": "raw",
  "--data-binary": "binary",
  "--data-urlencode": "encode",
  "--json": "json",
  "-u": "user",
  "--user": "user",
  "-A": "agent",
  "--user-agent": "agent",
  "-e": "referer",
  "--referer": "referer",
  "-b": "cookie",
  "--cookie": "cookie",
  "-r": "range",
  "--range": "range",
  "--url": "url",
};

const BARE: Readonly<Record<string, string>> = {
  "-I": "head",
  "--head": "head",
  "-G": "get",
  "--get": "get",
  "--compressed": "compressed",
  "-0": "http1.0",
  "--http1.0": "http1.0",
};

class Request {
  readonly headers: string[] = [];
  readonly flags = new Set<string>();
  /** The last of each. */
  readonly values = new Map<string, string>();
  readonly cookies: string[] = [];
  data: string | null = null;
  isJson = false;
  url: ShellWord | null = null;

  take(kind: string, word: ShellWord, value: string): void {
    if (kind === "header") {
      noFile(word, value);
      this.headers.push(value);
    } else if (kind === "url") {
      if (this.url !== null) throw new WrongImport(word.line, said("import.oneUrl"));
      this.url = { text: value, line: word.line };
    } else if (kind === "cookie") {
      if (!value.includes("="))
        throw new WrongImport(word.line, said("import.noFile", { got: value }));
      this.cookies.push(value);
    } else if (["data", "raw", "binary", "encode", "json"].includes(kind)) {
      if (kind !== "raw") noFile(word, value);
      const text = kind === "encode" ? urlEncoded(word, value) : value;
      this.isJson ||= kind === "json";
      this.data = this.data === null ? text : `${this.data}${kind === "json" ? "" : "&"}${text}`;
    } else this.values.set(kind, value);
  }
}

/** Throws a WrongImport. */
export function readCurl(text: string): Found {
  const words = shellWords(text.trim().replace(/^[$#] +/, ""));
  const request = new Request();
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    for (const { name, value, isLast } of optionsOf(word)) {
      const passed = Object.hasOwn(PASSED, name) ? PASSED[name] : undefined;
      const kind = name === "" ? "url" : Object.hasOwn(VALUED, name) ? VALUED[name] : undefined;
      if (Object.hasOwn(BARE, name)) request.flags.add(BARE[name] ?? "");
      else if (passed === false) continue;
      else if (passed === undefined && kind === undefined)
        throw new WrongImport(word.line, said("import.unknownOption", { got: name }));
      else {
        const given = value ?? words[(at += 1)]?.text;
        if (given === undefined)
          throw new WrongImport(word.line, said("import.expectedValue", { option: name }));
        if (kind !== undefined) request.take(kind, word, given);
      }
      if (isLast) break;
    }
  }
  if (request.url === null) throw new WrongImport(1, said("import.expectedUrl", { got: "" }));
  return { messages: [messageOf(request, request.url)], left: 0 };
}

interface GivenOption {
  /** Empty: the URL. */
  readonly name: string;
  /** Null: the next word. */
  readonly value: string | null;
  readonly isLast: boolean;
}

/** `-sXPOST` is three. */
function optionsOf({ text }: ShellWord): readonly GivenOption[] {
  if (!text.startsWith("-") || text === "-") return [{ name: "", value: text, isLast: true }];
  if (text.startsWith("--")) return [{ name: text, value: null, isLast: true }];
  const options: GivenOption[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const name = `-${text[at] ?? ""}`;
    const takesValue = Object.hasOwn(VALUED, name) || PASSED[name] === true;
    const rest = text.slice(at + 1);
    options.push({ name, value: takesValue && rest !== "" ? rest : null, isLast: takesValue });
    if (takesValue) break;
  }
  return options;
}

function noFile(word: ShellWord, value: string): void {
  if (value.startsWith("@"))
    throw new WrongImport(word.line, said("import.noFile", { got: value }));
}

/** `name=content`, `=content` or `content`: what is no letter, digit or one of -._~ as %XX, a blank as +. */
function urlEncoded(word: ShellWord, value: string): string {
  const parted = /^([^=@]*)([=@])([^]*)$/.exec(value);
  if (parted?.[2] === "@") throw new WrongImport(word.line, said("import.noFile", { got: value }));
  const [name, content] = parted === null ? ["", value] : [parted[1] ?? "", parted[3] ?? ""];
  const encoded = encodeURIComponent(content)
    .replaceAll(/[!'()*]/g, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
  return name === "" ? encoded : `${name}=${encoded}`;
}

function messageOf(request: Request, word: ShellWord): Found["messages"][number] {
  const { flags, values, data } = request;
  const url = urlOf(word);
  const body = flags.has("get") || flags.has("head") ? null : data;
  const query = flags.has("get") && data !== null ? data : null;
  const path = `${url.path}${joinedQuery(url.search, query)}`;
  const method =
    values.get("request") ?? (flags.has("head") ? "HEAD" : body === null ? "GET" : "POST");
  const bytes = body === null ? new Uint8Array() : encoder.encode(body);
  const lines = [
    `${method} ${path} HTTP/${flags.has("http1.0") ? "1.0" : "1.1"}`,
    ...headersOf(request, url, body === null ? null : bytes.length),
  ];
  const head = encoder.encode(`${lines.join("\r\n")}\r\n\r\n`);
  const message = new Uint8Array(head.length + bytes.length);
  message.set(head);
  message.set(bytes, head.length);
  return {
    name: `${method} ${path}`,
    bytes: message,
    target: { protocol: "tcp", host: url.host.replaceAll(/[[\]]/g, ""), port: url.port },
  };
}

function joinedQuery(search: string, query: string | null): string {
  if (query === null) return search;
  return search === "" ? `?${query}` : `${search}&${query}`;
}

interface Url {
  readonly user: string | null;
  /** With brackets where it is an IPv6 address. */
  readonly host: string;
  readonly port: number;
  readonly isUsualPort: boolean;
  readonly path: string;
  readonly search: string;
}

const URL_PARTS =
  /^(?:(https?):\/\/)?(?:([^@/?#]*)@)?(\[[0-9a-f:.]+\]|[^:/?#@[\]{}]+)(?::(\d{1,5}))?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/i;

function urlOf({ text, line }: ShellWord): Url {
  const parts = URL_PARTS.exec(text);
  const [, scheme = "http", user = null, host = "", digits, path = "/", search = ""] = parts ?? [];
  const secure = scheme.toLowerCase() === "https";
  const usual = secure ? 443 : 80;
  const port = digits === undefined ? usual : Number(digits);
  // Curl makes several requests of [1-3] and {a,b}.
  if (parts === null || port > 65535 || /[[\]{}\s]/.test(path + search))
    throw new WrongImport(line, said("import.expectedUrl", { got: text.slice(0, 100) }));
  return { user, host, port, isUsualPort: port === usual, path, search };
}

/** In curl's order: its own, then those that were given, then those of the body. */
function headersOf(request: Request, url: Url, length: number | null): readonly string[] {
  const { flags, values, cookies } = request;
  const given = [...request.headers];
  const isGiven = (name: string): boolean =>
    given.some((header) => header.split(/[:;]/, 1)[0]?.trim().toLowerCase() === name.toLowerCase());
  if (request.isJson)
    for (const name of ["Content-Type", "Accept"])
      if (!isGiven(name)) given.push(`${name}: application/json`);
  const user = values.get("user") ?? url.user;
  const own: readonly (readonly [name: string, value: string | null])[] = [
    ["Host", hostHeader(given) ?? (url.isUsualPort ? url.host : `${url.host}:${url.port}`)],
    // not for people: as HTTP writes it
    ["Authorization", user === null ? null : `Basic ${base64(user)}`],
    ["Range", values.has("range") ? `bytes=${values.get("range") ?? ""}` : null],
    ["User-Agent", values.get("agent") ?? AGENT],
    ["Accept", "*/*"],
    // not for people: as curl sends it
    ["Accept-Encoding", flags.has("compressed") ? "deflate, gzip, br, zstd" : null],
    ["Referer", values.get("referer") ?? null],
    ["Cookie", cookies.length > 0 ? cookies.join(";") : null],
  ];
  const ofBody: readonly (readonly [string, string])[] =
    length === null
      ? []
      : [
          ["Content-Length", String(length)],
          ["Content-Type", "application/x-www-form-urlencoded"],
        ];
  const mine = (name: string): boolean =>
    name === "Host" ? !isGiven(name) || hostHeader(given) !== null : !isGiven(name);
  const lines = own.flatMap(([name, value]) =>
    value !== null && value !== "" && mine(name) ? [`${name}: ${value}`] : [],
  );
  return [
    ...lines,
    ...given.flatMap(asSent),
    ...ofBody.flatMap(([name, value]) => (isGiven(name) ? [] : [`${name}: ${value}`])),
  ];
}

function hostHeader(given: readonly string[]): string | null {
  const line = given.find((header) => /^host:/i.test(header));
  const value = line?.slice(5).trim() ?? "";
  return value === "" ? null : value;
}

/** `Name:` takes one of curl's off, `Name;` is one without a value, a host stands first. */
function asSent(header: string): readonly string[] {
  if (/^host:/i.test(header)) return [];
  if (/^[^:]*;\s*$/.test(header)) return [`${header.slice(0, header.indexOf(";"))}:`];
  return /^[^:]+:\s*$/.test(header) || !header.includes(":") ? [] : [header];
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(text: string): string {
  const bytes = encoder.encode(text);
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    for (let i = 0; i < 4; i += 1)
      out += i > left ? "=" : (ALPHABET[(bits >>> (18 - 6 * i)) & 63] ?? "");
  }
  return out;
}
