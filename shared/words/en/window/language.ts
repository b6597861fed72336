// The window's language.

export const languageWords = () => ({
  "language.use": ({ language }: { readonly language: string }) => `Language: ${language}`,
});
