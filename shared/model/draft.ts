// What a message to be sent is written in: the names that settings and workspace files keep.

export const DRAFT_MODES = ["text", "hex"] as const;

/** What is put behind the text. */
export const ENDING_NAMES = ["none", "lf", "crlf", "cr", "nul"] as const;

/** What a line break within the text is sent as. */
export const BREAK_NAMES = ["typed", "lf", "crlf"] as const;
