// Every protocol's samples. What is added here is recognised, truncated and mutated by properties.test.ts.

import type { Sample } from "./sample.ts";
import { dnsSamples } from "./samples/dns.ts";
import { httpSamples } from "./samples/http.ts";
import { linesSamples } from "./samples/lines.ts";
import { mqttSamples } from "./samples/mqtt.ts";
import { respSamples } from "./samples/resp.ts";
import { tlsSamples } from "./samples/tls.ts";
import { websocketSamples } from "./samples/websocket.ts";

export const SAMPLES: readonly Sample[] = [
  ...httpSamples,
  ...tlsSamples,
  ...dnsSamples,
  ...mqttSamples,
  ...respSamples,
  ...websocketSamples,
  ...linesSamples,
];
