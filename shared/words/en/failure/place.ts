// Where something failed, in the middle of a sentence; nothing where it is not known.

/** ` 127.0.0.1:9000` */
export const spaced = (place: string | null) => (place === null ? "" : ` ${place}`);
/** ` for 127.0.0.1:9000` */
export const forPlace = (place: string | null) => (place === null ? "" : ` for ${place}`);
/** ` to 127.0.0.1:9000` */
export const toPlace = (place: string | null) => (place === null ? "" : ` to ${place}`);
