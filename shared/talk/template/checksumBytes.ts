import { assertNever } from "../../assertNever.ts";
import { toBase64 } from "../../format/base64.ts";
import { toHex } from "../../format/hex.ts";
import { encoded, numberBytes, type FieldPiece } from "./numberBytes.ts";
import type { DigestForm, Template } from "./Template.ts";

/** Of a checksum or a digest. `covered` null: as many bytes as it always has, all zeros. */
export function checksumBytes(
  piece: FieldPiece,
  covered: Uint8Array | null,
  template: Template,
): Uint8Array {
  const { field } = piece;
  if (field.kind === "checksum") {
    const value = covered === null ? 0n : field.checksum.value(covered);
    const bytes = numberBytes(value, field.format, piece, template.encode);
    return covered === null ? bytes.fill(0) : bytes;
  }
  if (field.kind !== "digest") return new Uint8Array();
  const { checksum, key, as } = field;
  if (covered === null) {
    const digits = digestForm(new Uint8Array(checksum.size), as);
    const bytes = typeof digits === "string" ? encoded(digits, piece, template.encode) : digits;
    return bytes.fill(0);
  }
  const digest =
    checksum.kind === "keyed" ? checksum.digest(covered, key) : checksum.digest(covered);
  const written = digestForm(digest, as);
  return typeof written === "string" ? encoded(written, piece, template.encode) : written;
}

function digestForm(digest: Uint8Array, as: DigestForm): Uint8Array | string {
  switch (as) {
    case "bytes":
      return digest;
    case "hex":
      return toHex(digest, "");
    case "HEX":
      return toHex(digest, "").toUpperCase();
    case "base64":
      return toBase64(digest);
    default:
      return assertNever(as);
  }
}
