// The encodings that a payload can be read in: one table feeds the menu and the readers.

/** In the order of a menu; `id` is what settings keep and, but for the four of our own, a label of TextDecoder. */
export const ENCODINGS = [
  { id: "utf-8", title: "UTF-8", group: "Unicode" },
  { id: "utf-16le", title: "UTF-16 little endian", group: "Unicode" },
  { id: "utf-16be", title: "UTF-16 big endian", group: "Unicode" },
  { id: "ascii", title: "ASCII", group: "Western" },
  { id: "latin-1", title: "ISO 8859-1 (Latin-1)", group: "Western" },
  { id: "windows-1252", title: "Windows-1252", group: "Western" },
  { id: "cp437", title: "CP437 (DOS)", group: "Western" },
  { id: "windows-1250", title: "Windows-1250 (Central European)", group: "European" },
  { id: "windows-1257", title: "Windows-1257 (Baltic)", group: "European" },
  { id: "windows-1253", title: "Windows-1253 (Greek)", group: "European" },
  { id: "windows-1254", title: "Windows-1254 (Turkish)", group: "European" },
  { id: "windows-1251", title: "Windows-1251 (Cyrillic)", group: "Cyrillic" },
  { id: "koi8-r", title: "KOI8-R", group: "Cyrillic" },
  { id: "windows-1255", title: "Windows-1255 (Hebrew)", group: "Other" },
  { id: "windows-1256", title: "Windows-1256 (Arabic)", group: "Other" },
  { id: "windows-1258", title: "Windows-1258 (Vietnamese)", group: "Other" },
  { id: "euc-kr", title: "EUC-KR (CP949)", group: "East Asian" },
  { id: "shift_jis", title: "Shift_JIS", group: "East Asian" },
  { id: "euc-jp", title: "EUC-JP", group: "East Asian" },
  { id: "gbk", title: "GBK", group: "East Asian" },
  { id: "gb18030", title: "GB18030", group: "East Asian" },
  { id: "big5", title: "Big5", group: "East Asian" },
] as const satisfies readonly EncodingRow[];

/** One encoding: its name in settings, its name for people, the heading it stands under. */
export interface EncodingRow {
  readonly id: string;
  readonly title: string;
  readonly group: "Unicode" | "Western" | "European" | "Cyrillic" | "Other" | "East Asian";
}

export type Encoding = (typeof ENCODINGS)[number]["id"];

export const DEFAULT_ENCODING: Encoding = "utf-8";
