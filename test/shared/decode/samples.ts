// Every protocol's samples. What is added here is recognised, truncated and mutated by properties.test.ts.

import type { Sample } from "./sample.ts";
import { dnsSamples } from "./samples/dns.ts";
import { httpSamples } from "./samples/http.ts";
import { lengthPrefixedSamples } from "./samples/lengthPrefixed.ts";
import { linesSamples } from "./samples/lines.ts";
import { modbusSamples } from "./samples/modbus.ts";
import { mqttSamples } from "./samples/mqtt.ts";
import { ntpSamples } from "./samples/ntp.ts";
import { respSamples } from "./samples/resp.ts";
import { stunSamples } from "./samples/stun.ts";
import { syslogSamples } from "./samples/syslog.ts";
import { tlsSamples } from "./samples/tls.ts";
import { websocketSamples } from "./samples/websocket.ts";

export const SAMPLES: readonly Sample[] = [
  ...httpSamples,
  ...tlsSamples,
  ...dnsSamples,
  ...mqttSamples,
  ...respSamples,
  ...websocketSamples,
  ...modbusSamples,
  ...ntpSamples,
  ...stunSamples,
  ...syslogSamples,
  ...lengthPrefixedSamples,
  ...linesSamples,
];
