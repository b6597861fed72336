// The window's language.

export const languageWords = () => ({
  "language.also": "translation, locale",
  "language.use": ({ language }: { readonly language: string }) => `Language: ${language}`,
});
