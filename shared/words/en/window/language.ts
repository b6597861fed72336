// The window's language.

export const languageWords = () => ({
  "language.also": "translation, locale",
  "language.system": "as the system",
  "language.use": ({ language }: { readonly language: string }) => `Language: ${language}`,
});
