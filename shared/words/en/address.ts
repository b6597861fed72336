// What is wrong with an address that a person typed: HOST:PORT, a URL, a path, a list of networks.

interface Got {
  /** As it was typed. */
  readonly got: string;
}

const HOST_PORT = "expected HOST:PORT such as 127.0.0.1:9000, [::1]:9000, *:9000 or only a port";
const PATH = "expected a path such as /tmp/a.sock, or @name for an abstract socket";

export const addressWords = () => ({
  "address.hostPortGotNothing": `${HOST_PORT}, got nothing`,
  "address.hostPort": ({ got }: Got) => `${HOST_PORT}, got "${got}"`,
  "address.ipv6InBrackets": ({ got }: Got) =>
    `expected an IPv6 address between the brackets, got "${got}"`,
  "address.lacksPort": ({ got, address }: Got & { readonly address: string }) =>
    `the address lacks a port: write [${address}]:9000, got "${got}"`,
  "address.hasPath": ({ got }: Got) =>
    `a path has no place in an address: ${HOST_PORT}, got "${got}"`,
  "address.needsBrackets": ({ got }: Got) =>
    `an IPv6 address needs brackets before its port, as in [::1]:9000; got "${got}"`,
  "address.hostOrIp": ({ got }: Got) =>
    `expected a host name or an IP address before the port, got "${got}"`,
  "address.ipv4": ({ got }: Got) => `expected an IPv4 address such as 127.0.0.1, got "${got}"`,
  "address.port": ({ got, lowest }: Got & { readonly lowest: number }) =>
    `expected a port from ${lowest} to 65535, got "${got}"`,
  "address.otherTransport": ({
    got,
    wanted,
    named,
  }: Got & { readonly wanted: string; readonly named: string }) =>
    `expected an address for ${wanted}, got one for ${named}: "${got}"`,
  "address.emptyUrl": ({ got }: Got) => `expected a host and port in the URL, got "${got}"`,
  "address.noUsualPort": ({ got, scheme }: Got & { readonly scheme: string }) =>
    `the URL names no port and ${scheme} has no usual one: write it as HOST:PORT, got "${got}"`,
  "address.urlWrong": ({ got }: Got) =>
    `an IPv6 address or a port is written wrongly in the URL, got "${got}"`,
  "address.pathGotNothing": `${PATH}, got nothing`,
  "address.pathGotNul": `${PATH}, got one with a NUL`,
  "address.nameAfterAt": "expected a name after the @, got nothing",
  "address.networks": ({ got }: Got) =>
    `expected addresses and networks such as 127.0.0.1, 10.0.0.0/8 or fe80::/10, got "${got}"`,
  "address.tooManyNetworks": ({ most, count }: { readonly most: number; readonly count: number }) =>
    `expected at most ${most} networks, got ${count}`,
  "address.group": ({ got }: { readonly got: string }) =>
    `expected a multicast group such as 239.1.2.3, ff02::1%eth0 or 232.1.1.1@10.0.0.7, got '${got}'`,
  "address.groupSource": ({ got }: { readonly got: string }) =>
    `expected behind @ the address of a source, of the group's family, got '${got}'`,
  "address.tooManyGroups": ({ most }: { readonly most: number }) =>
    `expected at most ${most} groups`,
});
