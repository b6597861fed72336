// The secret that lets a page in: new at each start, known only to whoever sees our standard output.

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Takes the same time whatever was given: lengths are made equal by hashing. */
export function isToken(given: unknown, token: string): boolean {
  return typeof given === "string" && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
