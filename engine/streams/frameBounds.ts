/** Messages that one view holds at most: 1 GB in its file beside the recording. */
export const MAX_FRAMES = 16 * 1024 * 1024;
