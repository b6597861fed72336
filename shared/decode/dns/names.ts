// Names of DNS numbers (IANA "Domain Name System (DNS) Parameters").

export const TYPES: Readonly<Record<number, string>> = {
  1: "A",
  2: "NS",
  5: "CNAME",
  6: "SOA",
  12: "PTR",
  13: "HINFO",
  15: "MX",
  16: "TXT",
  17: "RP",
  18: "AFSDB",
  24: "SIG",
  25: "KEY",
  28: "AAAA",
  29: "LOC",
  33: "SRV",
  35: "NAPTR",
  37: "CERT",
  39: "DNAME",
  41: "OPT",
  43: "DS",
  44: "SSHFP",
  46: "RRSIG",
  47: "NSEC",
  48: "DNSKEY",
  50: "NSEC3",
  51: "NSEC3PARAM",
  52: "TLSA",
  53: "SMIMEA",
  59: "CDS",
  60: "CDNSKEY",
  61: "OPENPGPKEY",
  64: "SVCB",
  65: "HTTPS",
  99: "SPF",
  249: "TKEY",
  250: "TSIG",
  251: "IXFR",
  252: "AXFR",
  255: "ANY",
  256: "URI",
  257: "CAA",
};

export const CLASSES: Readonly<Record<number, string>> = {
  1: "IN",
  3: "CH",
  4: "HS",
  254: "NONE",
  255: "ANY",
};

export const OPCODES: Readonly<Record<number, string>> = {
  0: "standard",
  1: "inverse",
  2: "status",
  4: "notify",
  5: "update",
  6: "stateful",
};

export const RCODES: Readonly<Record<number, string>> = {
  0: "NOERROR",
  1: "FORMERR",
  2: "SERVFAIL",
  3: "NXDOMAIN",
  4: "NOTIMP",
  5: "REFUSED",
  6: "YXDOMAIN",
  7: "YXRRSET",
  8: "NXRRSET",
  9: "NOTAUTH",
  10: "NOTZONE",
};

export const EDNS_OPTIONS: Readonly<Record<number, string>> = {
  3: "NSID",
  5: "DAU",
  6: "DHU",
  7: "N3U",
  8: "Client subnet",
  9: "EXPIRE",
  10: "COOKIE",
  11: "TCP keepalive",
  12: "Padding",
  15: "Extended DNS error",
};

/** RFC 9460, 14.3. */
export const SVC_PARAMS: Readonly<Record<number, string>> = {
  0: "mandatory",
  1: "alpn",
  2: "no-default-alpn",
  3: "port",
  4: "ipv4hint",
  5: "ech",
  6: "ipv6hint",
  7: "dohpath",
};
