// What every response that carries our page says, in both hosts: nothing but our own files, no inline script or style, no
// eval, no frames, nothing sent elsewhere.

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy lets one address through, that of our own worker (renderer/payload/decoded/createDecoding.ts).
  "worker-src 'self'",
  "trusted-types portscope-worker",
  // Peer connections are no fetch: connect-src does not hold them back (CSP 3, webrtc).
  "webrtc 'block'",
];

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY.join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()",
};
