// The dialog of an open socket's options, and of which socket it tells.

import { dialog } from "../../app/dialog.ts";
import { slice } from "../../app/slice.ts";

export const optionsDialog = dialog("socket.options");

export const optionsSlice = slice("socketOptions", () => ({ socket: null as number | null }));
