// Names of DNS numbers (IANA "Domain Name System (DNS) Parameters").

import { said, type Said } from "../../words/said.ts";
import type { Names } from "../reading/fieldText.ts";

export const TYPES: Readonly<Record<number, string>> = {
  1: "A",
  2: "NS",
  3: "MD",
  4: "MF",
  5: "CNAME",
  6: "SOA",
  7: "MB",
  8: "MG",
  9: "MR",
  10: "NULL",
  11: "WKS",
  12: "PTR",
  13: "HINFO",
  14: "MINFO",
  15: "MX",
  16: "TXT",
  17: "RP",
  18: "AFSDB",
  19: "X25",
  20: "ISDN",
  21: "RT",
  22: "NSAP",
  23: "NSAP-PTR",
  24: "SIG",
  25: "KEY",
  26: "PX",
  27: "GPOS",
  28: "AAAA",
  29: "LOC",
  30: "NXT",
  31: "EID",
  32: "NIMLOC",
  33: "SRV",
  34: "ATMA",
  35: "NAPTR",
  36: "KX",
  37: "CERT",
  38: "A6",
  39: "DNAME",
  40: "SINK",
  41: "OPT",
  42: "APL",
  43: "DS",
  44: "SSHFP",
  45: "IPSECKEY",
  46: "RRSIG",
  47: "NSEC",
  48: "DNSKEY",
  49: "DHCID",
  50: "NSEC3",
  51: "NSEC3PARAM",
  52: "TLSA",
  53: "SMIMEA",
  55: "HIP",
  56: "NINFO",
  57: "RKEY",
  58: "TALINK",
  59: "CDS",
  60: "CDNSKEY",
  61: "OPENPGPKEY",
  62: "CSYNC",
  63: "ZONEMD",
  64: "SVCB",
  65: "HTTPS",
  66: "DSYNC",
  67: "HHIT",
  68: "BRID",
  99: "SPF",
  100: "UINFO",
  101: "UID",
  102: "GID",
  103: "UNSPEC",
  104: "NID",
  105: "L32",
  106: "L64",
  107: "LP",
  108: "EUI48",
  109: "EUI64",
  128: "NXNAME",
  249: "TKEY",
  250: "TSIG",
  251: "IXFR",
  252: "AXFR",
  253: "MAILB",
  254: "MAILA",
  255: "ANY",
  256: "URI",
  257: "CAA",
  258: "AVC",
  259: "DOA",
  260: "AMTRELAY",
  261: "RESINFO",
  262: "WALLET",
  263: "CLA",
  264: "IPN",
  32768: "TA",
  32769: "DLV",
};

export const CLASSES: Readonly<Record<number, string>> = {
  1: "IN",
  2: "CS",
  3: "CH",
  4: "HS",
  254: "NONE",
  255: "ANY",
};

export const OPCODES: Readonly<Record<number, Said>> = {
  0: said("dns.kindQuery"),
  1: said("dns.inverseQuery"),
  2: said("dns.opcodeStatus"),
  4: said("dns.opcodeNotify"),
  5: said("dns.opcodeUpdate"),
  6: said("dns.statefulOperation"),
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
  11: "DSOTYPENI",
  16: "BADVERS",
  17: "BADKEY",
  18: "BADTIME",
  19: "BADMODE",
  20: "BADNAME",
  21: "BADALG",
  22: "BADTRUNC",
  23: "BADCOOKIE",
};

/** RFC 8945, 3: in the errors of TSIG and TKEY 16 is another. */
export const TSIG_ERRORS: Readonly<Record<number, string>> = { ...RCODES, 16: "BADSIG" };

export const EDNS_OPTIONS: Names = {
  1: "LLQ",
  2: said("dns.updateLease"),
  3: "NSID",
  5: "DAU",
  6: "DHU",
  7: "N3U",
  8: said("dns.clientSubnet"),
  9: "EXPIRE",
  10: "COOKIE",
  11: said("dns.tcpKeepalive"),
  12: said("decode.padding"),
  13: "CHAIN",
  14: said("dns.keyTag"),
  15: said("dns.extendedDnsError"),
  16: said("dns.clientTag"),
  17: said("dns.serverTag"),
  18: said("dns.reportChannel"),
  19: "ZONEVERSION",
};

/** RFC 8914, 4, and IANA's additions. */
export const EXTENDED_ERRORS: Names = {
  0: said("dns.otherError"),
  1: said("dns.unsupportedDnskeyAlgorithm"),
  2: said("dns.unsupportedDsDigestType"),
  3: said("dns.staleAnswer"),
  4: said("dns.forgedAnswer"),
  5: said("dns.dnssecIndeterminate"),
  6: said("dns.dnssecBogus"),
  7: said("dns.signatureExpired"),
  8: said("dns.signatureNotYetValid"),
  9: said("dns.dnskeyMissing"),
  10: said("dns.rrsigsMissing"),
  11: said("dns.noZoneKeyBitSet"),
  12: said("dns.nsecMissing"),
  13: said("dns.cachedError"),
  14: said("dns.notReady"),
  15: said("dns.blocked"),
  16: said("dns.censored"),
  17: said("dns.filtered"),
  18: said("dns.prohibited"),
  19: said("dns.staleNxdomainAnswer"),
  20: said("dns.notAuthoritative"),
  21: said("dns.notSupported"),
  22: said("dns.noReachableAuthority"),
  23: said("dns.networkError"),
  24: said("dns.invalidData"),
  25: said("dns.signatureExpiredBeforeValid"),
  26: said("dns.tooEarly"),
  27: said("dns.unsupportedNsec3IterationsValue"),
  28: said("dns.unableToConformToPolicy"),
  29: said("dns.synthesized"),
  30: said("dns.invalidQueryType"),
};

/** IANA "DNS Security Algorithm Numbers", in the mnemonics of zone files. */
export const ALGORITHMS: Readonly<Record<number, string>> = {
  1: "RSAMD5",
  2: "DH",
  3: "DSA",
  5: "RSASHA1",
  6: "DSA-NSEC3-SHA1",
  7: "RSASHA1-NSEC3-SHA1",
  8: "RSASHA256",
  10: "RSASHA512",
  12: "ECC-GOST",
  13: "ECDSAP256SHA256",
  14: "ECDSAP384SHA384",
  15: "ED25519",
  16: "ED448",
  17: "SM2SM3",
  23: "ECC-GOST12",
  252: "INDIRECT",
  253: "PRIVATEDNS",
  254: "PRIVATEOID",
};

/** IANA "DNSSEC Delegation Signer (DS) Resource Record (RR) Type Digest Algorithms". */
export const DIGESTS: Readonly<Record<number, string>> = {
  1: "SHA-1",
  2: "SHA-256",
  3: "GOST R 34.11-94",
  4: "SHA-384",
  5: "GOST R 34.11-2012",
  6: "SM3",
};

export const SSHFP_ALGORITHMS: Readonly<Record<number, string>> = {
  1: "RSA",
  2: "DSA",
  3: "ECDSA",
  4: "Ed25519",
  6: "Ed448",
};

export const SSHFP_TYPES: Readonly<Record<number, string>> = { 1: "SHA-1", 2: "SHA-256" };

/** RFC 7218, 2. */
export const TLSA_USAGES: Readonly<Record<number, string>> = {
  0: "PKIX-TA",
  1: "PKIX-EE",
  2: "DANE-TA",
  3: "DANE-EE",
  255: "PrivCert",
};
export const TLSA_SELECTORS: Readonly<Record<number, string>> = {
  0: "Cert",
  1: "SPKI",
  255: "PrivSel",
};
export const TLSA_MATCHINGS: Readonly<Record<number, string>> = {
  0: "Full",
  1: "SHA2-256",
  2: "SHA2-512",
  255: "PrivMatch",
};

/** RFC 4398, 2.1. */
export const CERT_TYPES: Readonly<Record<number, string>> = {
  1: "PKIX",
  2: "SPKI",
  3: "PGP",
  4: "IPKIX",
  5: "ISPKI",
  6: "IPGP",
  7: "ACPKIX",
  8: "IACPKIX",
  253: "URI",
  254: "OID",
};

export const ZONEMD_HASHES: Readonly<Record<number, string>> = { 1: "SHA-384", 2: "SHA-512" };

/** IANA "Address Family Numbers". */
export const ADDRESS_FAMILIES: Readonly<Record<number, string>> = { 1: "IPv4", 2: "IPv6" };

/** RFC 8490, 10.3; RFC 8765, 8. */
export const DSO_TYPES: Readonly<Record<number, string>> = {
  1: "KeepAlive",
  2: "RetryDelay",
  3: "EncryptionPadding",
  64: "SUBSCRIBE",
  65: "PUSH",
  66: "UNSUBSCRIBE",
  67: "RECONFIRM",
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
  8: "ohttp",
  9: "tls-supported-groups",
};
