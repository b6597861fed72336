import { layoutSetting } from "../../app/layout.ts";

/** Of the fields beside their digits. */
export const decodedLayout = layoutSetting("decoded");
/** Of the fields above what was unpacked. */
export const unpackedLayout = layoutSetting("unpacked");
