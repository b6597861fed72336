// Names of object identifiers that stand in certificates (RFC 5280, RFC 3279, RFC 4055, RFC 5480, RFC 8410, CA/Browser Forum).

import { said, type Text } from "../../words/said.ts";

type Names = Readonly<Record<string, Text>>;
/** Names that are the same in every language. */
type Spelled = Readonly<Record<string, string>>;

export const ATTRIBUTES: Spelled = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "street",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "2.5.4.15": "businessCategory",
  "2.5.4.17": "postalCode",
  "2.5.4.42": "GN",
  "2.5.4.97": "organizationIdentifier",
  "0.9.2342.19200300.100.1.1": "UID",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "emailAddress",
  "1.3.6.1.4.1.311.60.2.1.1": "jurisdictionL",
  "1.3.6.1.4.1.311.60.2.1.2": "jurisdictionST",
  "1.3.6.1.4.1.311.60.2.1.3": "jurisdictionC",
};

export const SIGNATURE_ALGORITHMS: Spelled = {
  "1.2.840.113549.1.1.4": "md5WithRSAEncryption",
  "1.2.840.113549.1.1.5": "sha1WithRSAEncryption",
  "1.2.840.113549.1.1.10": "RSASSA-PSS",
  "1.2.840.113549.1.1.11": "sha256WithRSAEncryption",
  "1.2.840.113549.1.1.12": "sha384WithRSAEncryption",
  "1.2.840.113549.1.1.13": "sha512WithRSAEncryption",
  "1.2.840.113549.1.1.14": "sha224WithRSAEncryption",
  "1.2.840.10040.4.3": "dsa-with-SHA1",
  "2.16.840.1.101.3.4.3.1": "dsa_with_SHA224",
  "2.16.840.1.101.3.4.3.2": "dsa_with_SHA256",
  "1.2.840.10045.4.1": "ecdsa-with-SHA1",
  "1.2.840.10045.4.3.1": "ecdsa-with-SHA224",
  "1.2.840.10045.4.3.2": "ecdsa-with-SHA256",
  "1.2.840.10045.4.3.3": "ecdsa-with-SHA384",
  "1.2.840.10045.4.3.4": "ecdsa-with-SHA512",
  "1.3.101.112": "Ed25519",
  "1.3.101.113": "Ed448",
  "1.2.156.10197.1.501": "SM2-with-SM3",
  "2.16.840.1.101.3.4.3.17": "ML-DSA-44",
  "2.16.840.1.101.3.4.3.18": "ML-DSA-65",
  "2.16.840.1.101.3.4.3.19": "ML-DSA-87",
};

export const KEY_ALGORITHMS: Spelled = {
  "1.2.840.113549.1.1.1": "RSA",
  "1.2.840.113549.1.1.10": "RSASSA-PSS",
  "1.2.840.10040.4.1": "DSA",
  "1.2.840.10046.2.1": "DH",
  "1.2.840.10045.2.1": "EC",
  "1.3.101.110": "X25519",
  "1.3.101.111": "X448",
  "1.3.101.112": "Ed25519",
  "1.3.101.113": "Ed448",
  "2.16.840.1.101.3.4.3.17": "ML-DSA-44",
  "2.16.840.1.101.3.4.3.18": "ML-DSA-65",
  "2.16.840.1.101.3.4.3.19": "ML-DSA-87",
};

export const CURVES: Spelled = {
  "1.2.840.10045.3.1.1": "P-192",
  "1.3.132.0.33": "P-224",
  "1.2.840.10045.3.1.7": "P-256",
  "1.3.132.0.34": "P-384",
  "1.3.132.0.35": "P-521",
  "1.3.132.0.10": "secp256k1",
  "1.3.36.3.3.2.8.1.1.7": "brainpoolP256r1",
  "1.3.36.3.3.2.8.1.1.11": "brainpoolP384r1",
  "1.3.36.3.3.2.8.1.1.13": "brainpoolP512r1",
  "1.2.156.10197.1.301": "SM2",
};

export const EXTENSIONS: Names = {
  "2.5.29.14": said("x509.subjectKeyIdentifier"),
  "2.5.29.15": said("x509.keyUsage"),
  "2.5.29.17": said("x509.subjectAlternativeName"),
  "2.5.29.18": said("x509.issuerAlternativeName"),
  "2.5.29.19": said("x509.basicConstraints"),
  "2.5.29.30": said("x509.nameConstraints"),
  "2.5.29.31": said("x509.crlDistributionPoints"),
  "2.5.29.32": said("x509.certificatePolicies"),
  "2.5.29.33": said("x509.policyMappings"),
  "2.5.29.35": said("x509.authorityKeyIdentifier"),
  "2.5.29.36": said("x509.policyConstraints"),
  "2.5.29.37": said("x509.extendedKeyUsage"),
  "2.5.29.46": said("x509.freshestCrl"),
  "2.5.29.54": said("x509.inhibitAnypolicy"),
  "1.3.6.1.5.5.7.1.1": said("x509.authorityInformationAccess"),
  "1.3.6.1.5.5.7.1.11": said("x509.subjectInformationAccess"),
  "1.3.6.1.5.5.7.1.24": said("x509.tlsFeature"),
  "1.3.6.1.4.1.11129.2.4.2": said("x509.signedCertificateTimestamps"),
  "1.3.6.1.4.1.11129.2.4.3": said("x509.precertificatePoison"),
  "2.16.840.1.113730.1.1": said("x509.netscapeCertificateType"),
  "2.16.840.1.113730.1.13": said("x509.netscapeComment"),
};

export const PURPOSES: Names = {
  "2.5.29.37.0": said("x509.any"),
  "1.3.6.1.5.5.7.3.1": "serverAuth",
  "1.3.6.1.5.5.7.3.2": "clientAuth",
  "1.3.6.1.5.5.7.3.3": "codeSigning",
  "1.3.6.1.5.5.7.3.4": "emailProtection",
  "1.3.6.1.5.5.7.3.8": "timeStamping",
  "1.3.6.1.5.5.7.3.9": "OCSPSigning",
  "1.3.6.1.5.2.3.5": "KDC",
  "1.3.6.1.4.1.311.20.2.2": "smartcardLogon",
};

export const POLICIES: Names = {
  "2.5.29.32.0": said("x509.any"),
  "2.23.140.1.1": said("x509.extendedValidation"),
  "2.23.140.1.2.1": said("x509.domainValidated"),
  "2.23.140.1.2.2": said("x509.organizationValidated"),
  "2.23.140.1.2.3": said("x509.individualValidated"),
};

export const ACCESS: Spelled = {
  "1.3.6.1.5.5.7.48.1": "OCSP",
  "1.3.6.1.5.5.7.48.2": "caIssuers",
  "1.3.6.1.5.5.7.48.3": "timeStamping",
  "1.3.6.1.5.5.7.48.5": "caRepository",
};

/** Bits of key usage (RFC 5280, 4.2.1.3), the first bit first. */
export const KEY_USAGES: readonly string[] = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
];

/** What is known by this name, else the identifier itself. */
export function oidName(names: Spelled, oid: string): string;
export function oidName(names: Names, oid: string): Text;
export function oidName(names: Names, oid: string): Text {
  return names[oid] ?? oid;
}
