// Where something failed, behind the noun that it belongs to; nothing where it is not known.

/** `(127.0.0.1:9000)`: a particle behind it goes with the noun in front. */
export const inBrackets = (place: string | null) => (place === null ? "" : `(${place})`);
