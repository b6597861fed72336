// The tabs of the payload pane, in their order. A row and its component are all that a tab needs.

import { BytesOptions } from "./BytesOptions.tsx";
import { CompareTab } from "../compare/CompareTab.tsx";
import { BytesTab } from "./BytesTab.tsx";
import { DecodedOptions } from "./DecodedOptions.tsx";
import { DecodedTab } from "./DecodedTab.tsx";
import { StreamTab } from "../stream/StreamTab.tsx";
import type { PayloadTab } from "./payloadTab.ts";
import { TextOptions } from "./TextOptions.tsx";
import { TextTab } from "./TextTab.tsx";

export const PAYLOAD_TABS: readonly PayloadTab[] = [
  { id: "bytes", title: "Bytes", needs: "bytes", component: BytesTab, options: BytesOptions },
  { id: "text", title: "Text", needs: "bytes", component: TextTab, options: TextOptions },
  {
    id: "decoded",
    title: "Decoded",
    needs: "bytes",
    component: DecodedTab,
    options: DecodedOptions,
  },
  { id: "stream", title: "Stream", needs: "event", stays: true, component: StreamTab },
  { id: "compare", title: "Compare", needs: "bytes", component: CompareTab },
];
