// Which file of the page a request means. A path is taken only when it is made of plain names, so that no encoding of
// `..`, of a separator or of a drive can leave the page's folder.
//
//     pageAsset("/")                      // { path: "index.html", type: "text/html; charset=utf-8" }
//     pageAsset("/assets/main-x1y2.js")
//     pageAsset("/%2e%2e/secret")         // null

export interface PageAsset {
  /** Relative to the page's folder, with forward slashes. */
  readonly path: string;
  readonly type: string;
}

/** Other kinds of file (source maps) are not part of the page and are not served. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
  otf: "font/otf",
};

/** A name that starts with a letter, a digit or `_`: no dot files, no `..`, no `%`, no backslash, no colon. */
const PATH = /^\/(?:[A-Za-z0-9_][A-Za-z0-9._-]*\/)*[A-Za-z0-9_][A-Za-z0-9._-]*\.([a-z0-9]+)$/;

/** `pathname` as it stands in the request, not decoded; null when there is no such file of ours. */
export function pageAsset(pathname: string): PageAsset | null {
  const path = pathname === "/" ? "/index.html" : pathname;
  const extension = PATH.exec(path)?.[1];
  if (extension === undefined || !Object.hasOwn(TYPES, extension)) return null;
  const type = TYPES[extension];
  return type === undefined ? null : { path: path.slice(1), type };
}
