// Where a socket is, or its peer: an IP address with a port, or a path. Written `127.0.0.1:9000`, `[::1]:9000`,
// `[fe80::1%eth0]:9000` (RFC 3986 brackets, RFC 4007 scope id) or as the path itself.

/** One end of a conversation. */
export type Endpoint = IpEndpoint | UnixEndpoint;

/** An IP address and port. An IPv6 address carries its scope id after `%` where it has one. */
export interface IpEndpoint {
  readonly family: "ipv4" | "ipv6";
  readonly address: string;
  /** 0–65535; 0 before the system chose one. */
  readonly port: number;
}

/**
 * A Unix domain socket's path, or a named pipe's on Windows. An empty path is an unnamed socket. `@name` is a name in Linux's
 * abstract namespace (unix(7)), which has no file; a file of that name is written `./@name`.
 */
export interface UnixEndpoint {
  readonly family: "unix";
  readonly path: string;
}

/** A host and port as a person typed them: the host may be a name that has yet to be looked up. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
  /** Only addresses of this family of a name are meant; all of them where it is not said. */
  readonly family?: IpEndpoint["family"];
}

export const DEFAULT_HOST = "127.0.0.1";
/** As a host: every address of both families. The system's name for it is `::`, dual stack. */
export const ANY_HOST = "*";

/** Whether a Unix endpoint's path is a name in the abstract namespace. */
export function isAbstract(path: string): boolean {
  return path.startsWith("@");
}

/** Whether it is a Unix domain socket that was never bound, as most clients are. */
export function isUnnamed(endpoint: Endpoint): boolean {
  return endpoint.family === "unix" && endpoint.path === "";
}

/**
 * A Unix endpoint's path as a program hands it to bind(2) and connect(2): an abstract name begins with a zero byte. What could be
 * read as a number gets its folder in front, since Node takes that for a port.
 */
export function systemPath(path: string): string {
  if (isAbstract(path)) return `\0${path.slice(1)}`;
  return Number.isNaN(Number(path)) ? path : `./${path}`;
}

export function formatEndpoint(endpoint: Endpoint): string {
  switch (endpoint.family) {
    case "unix":
      return endpoint.path === "" ? "(unnamed)" : endpoint.path;
    case "ipv6":
      return `[${endpoint.address}]:${endpoint.port}`;
    case "ipv4":
      return `${endpoint.address}:${endpoint.port}`;
  }
}

/** `host:port`, with brackets where the host is an IPv6 address. */
export function formatHostPort({ host, port }: HostPort): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

/**
 * Builds an IP endpoint from what the system reports. An IPv4-mapped IPv6 address (`::ffff:127.0.0.1`, RFC 4291 2.5.5.2),
 * which a dual-stack socket reports for an IPv4 peer, becomes the IPv4 address that is really on the wire.
 */
export function ipEndpoint(address: string, port: number): IpEndpoint {
  if (!address.includes(":")) return { family: "ipv4", address, port };
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return { family: "ipv4", address: mapped[1], port };
  return { family: "ipv6", address, port };
}
