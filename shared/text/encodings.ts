// The encodings that a payload can be read in: one table feeds the menu and the readers.

import { said, type Text } from "../words/said.ts";

/** The headings that encodings stand under. */
export const ENCODING_GROUPS = {
  unicode: said("encoding.unicode"),
  western: said("encoding.western"),
  european: said("encoding.european"),
  cyrillic: said("encoding.cyrillic"),
  other: said("encoding.other"),
  eastAsian: said("encoding.eastAsian"),
} as const;

/** In the order of a menu; `id` is what settings keep and, but for the four of our own, a label of TextDecoder. */
export const ENCODINGS = [
  { id: "utf-8", title: "UTF-8", group: "unicode" },
  { id: "utf-16le", title: said("encoding.utf16le"), group: "unicode" },
  { id: "utf-16be", title: said("encoding.utf16be"), group: "unicode" },
  { id: "ascii", title: "ASCII", group: "western" },
  { id: "latin-1", title: "ISO 8859-1 (Latin-1)", group: "western" },
  { id: "windows-1252", title: "Windows-1252", group: "western" },
  { id: "cp437", title: "CP437 (DOS)", group: "western" },
  { id: "windows-1250", title: said("encoding.windows1250"), group: "european" },
  { id: "windows-1257", title: said("encoding.windows1257"), group: "european" },
  { id: "windows-1253", title: said("encoding.windows1253"), group: "european" },
  { id: "windows-1254", title: said("encoding.windows1254"), group: "european" },
  { id: "windows-1251", title: said("encoding.windows1251"), group: "cyrillic" },
  { id: "koi8-r", title: "KOI8-R", group: "cyrillic" },
  { id: "windows-1255", title: said("encoding.windows1255"), group: "other" },
  { id: "windows-1256", title: said("encoding.windows1256"), group: "other" },
  { id: "windows-1258", title: said("encoding.windows1258"), group: "other" },
  { id: "euc-kr", title: "EUC-KR (CP949)", group: "eastAsian" },
  { id: "shift_jis", title: "Shift_JIS", group: "eastAsian" },
  { id: "euc-jp", title: "EUC-JP", group: "eastAsian" },
  { id: "gbk", title: "GBK", group: "eastAsian" },
  { id: "gb18030", title: "GB18030", group: "eastAsian" },
  { id: "big5", title: "Big5", group: "eastAsian" },
] as const satisfies readonly EncodingRow[];

/** One encoding: its name in settings, its name for people, the heading it stands under. */
export interface EncodingRow {
  readonly id: string;
  readonly title: Text;
  readonly group: keyof typeof ENCODING_GROUPS;
}

/** As a person chooses among them. */
export const ENCODING_CHOICES = ENCODINGS.map(({ id, title, group }) => ({
  value: id,
  title,
  group: ENCODING_GROUPS[group],
}));

export type Encoding = (typeof ENCODINGS)[number]["id"];

export const DEFAULT_ENCODING: Encoding = "utf-8";
