// LOC: a place on earth (RFC 1876).

import type { FieldReader } from "../reading/FieldReader.ts";
import { said, type Text } from "../../words/said.ts";
import { spaced } from "../reading/phrases.ts";

/** Of one byte each. */
const LENGTHS = ["dns.size", "dns.horizontalPrecision", "dns.verticalPrecision"] as const;
const EQUATOR = 2 ** 31;
/** Centimetres below the ellipsoid at which altitudes begin. */
const LOWEST = 10_000_000;

export function readLocation(r: FieldReader): Text {
  const version = r.uint("decode.version", 1);
  if (version !== 0) r.wrong(said("dns.versionIsIsExpected", { version }), r.at - 1);
  const [size, horizontal, vertical] = LENGTHS.map((field) => metres(r.uint(field, 1, metres)));
  const latitude = degrees("N", "S");
  const longitude = degrees("E", "W");
  const place = [
    latitude(r.uint("dns.latitude", 4, latitude)),
    longitude(r.uint("dns.longitude", 4, longitude)),
    altitude(r.uint("dns.altitude", 4, altitude)),
  ];
  return spaced(...place, size ?? "", horizontal ?? "", vertical ?? "");
}

/** Thousandths of a second of arc from the equator or prime meridian, which is 2^31. */
function degrees(above: string, below: string): (value: number) => string {
  return (value) => {
    const thousandths = Math.abs(value - EQUATOR);
    const seconds = ((thousandths % 60_000) / 1000).toFixed(3);
    const minutes = Math.floor(thousandths / 60_000) % 60;
    const whole = Math.floor(thousandths / 3_600_000);
    return `${whole} ${minutes} ${seconds} ${value < EQUATOR ? below : above}`;
  };
}

function altitude(value: number): string {
  return `${((value - LOWEST) / 100).toFixed(2)}m`;
}

/** Two digits, base and power of ten, in centimetres. */
function metres(value: number): string {
  const [base, power] = [value >> 4, value & 15];
  return power < 2
    ? `0.${String(base * 10 ** power).padStart(2, "0")}m`
    : `${base * 10 ** (power - 2)}m`;
}
