// What is bounded, what can be set, and what bytes can be read and copied as: each from the program's own table.

import { COPY_FORMATS } from "../../../shared/copyAs/copyFormats.ts";
import { DECODERS } from "../../../shared/decode/registry.ts";
import { BOUNDS } from "../../../shared/model/bounds.ts";
import { initialOf, OPTION_NAMES, optionRow } from "../../../shared/options.ts";
import { SECTIONS, SETTINGS } from "../../../shared/settings/settingRows.ts";
import { ENCODING_GROUPS, ENCODINGS } from "../../../shared/text/encodings.ts";
import { formatCount } from "../../../shared/words/quantity.ts";
import { code, plain, table } from "./markdown.mjs";

/** @typedef {import("./Speech.ts").Speech} Speech */

/** @param {Speech} speech */
export function bounds({ t, labels }) {
  const rows = Object.values(BOUNDS).map(({ title, unit, initial, lowest, highest }) => {
    const shown = (/** @type {number} */ value) =>
      unit === "bytes" ? binary(value) : formatCount(value);
    return [plain(t.text(title)), shown(initial), shown(lowest), shown(highest)];
  });
  return table([labels.limit, labels.default, labels.lowest, labels.highest], rows);
}

/** As the bounds are stated: whole MiB or GiB. @param {number} bytes */
function binary(bytes) {
  const MiB = bytes / 1024 ** 2;
  return MiB >= 1024 ? `${formatCount(MiB / 1024)} GiB` : `${formatCount(MiB)} MiB`;
}

/** Of one kind of socket. @param {import("../../../shared/options.ts").SocketKind} kind @param {Speech} speech */
export function socketOptions(kind, { t, labels }) {
  const own = OPTION_NAMES.map((name) => ({ name, ...optionRow(name) })).filter(({ kinds }) =>
    kinds.includes(kind),
  );
  const rows = own.map((row) => [
    plain(t.text({ word: row.label })),
    code(`--${row.flag ?? kebab(row.name)}`),
    plain(t.text({ word: row.hint })),
    shownDefault({ type: row.type, initial: initialOf(row.name, kind) }),
  ]);
  return table([labels.option, labels.flag, labels.meaning, labels.default], rows);
}

/** @param {{ type: string; initial: string | number | boolean }} row */
function shownDefault({ type, initial }) {
  if (type === "switch") return initial ? "on" : "off";
  return initial === "" ? "" : code(String(initial));
}

/** @param {string} name */
function kebab(name) {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @param {Speech} speech */
export function settings({ t, labels }) {
  const rows = Object.entries(SETTINGS).map(([key, { section, title, about }]) => [
    plain(t.text(SECTIONS[section])),
    plain(t.text(title)),
    code(key),
    plain(t.text(about)),
  ]);
  return table([labels.section, labels.setting, labels.inFile, labels.meaning], rows);
}

/** @param {Speech} speech */
export function encodings({ t, labels }) {
  const groups = Object.entries(ENCODING_GROUPS);
  const rows = groups.map(([id, title]) => [
    plain(t.text(title)),
    ENCODINGS.filter(({ group }) => group === id)
      .map((row) => plain(t.text(row.title)))
      .join(", "),
  ]);
  return table([labels.script, labels.encodings], rows);
}

/** @param {Speech} speech */
export function decoders({ t, labels }) {
  const rows = DECODERS.map(({ name, title }) => [plain(t.text(title)), code(`protocol:${name}`)]);
  return table([labels.protocol, labels.asFraming], rows);
}

/** @param {Speech} speech */
export function copyFormats({ t }) {
  return COPY_FORMATS.map(({ title }) => plain(t.text(title))).join(", ");
}
