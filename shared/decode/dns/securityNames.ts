// Names of numbers in keys, signatures and digests (IANA's registries of DNSSEC, SSHFP, DANE and CERT).

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
