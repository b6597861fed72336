// Node's HTTP server, without its own patience: by itself it closes a connection on which nothing was asked for five seconds,
// which on a busy machine is sooner than the next request of a test.

import * as http from "node:http";

export function patientServer(answer?: http.RequestListener): http.Server {
  const patience = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 };
  return answer === undefined ? http.createServer(patience) : http.createServer(patience, answer);
}
