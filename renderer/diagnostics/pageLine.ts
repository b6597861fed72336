/** What the page knows of itself, in the form of the engine's lines: the same in every language. */
export function pageLine(): string {
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  const { lang } = document.documentElement;
  const size = `${innerWidth}x${innerHeight}`;
  return `page: language=${lang} size=${size} scale=${devicePixelRatio} agent=${JSON.stringify(navigator.userAgent)}`;
}
