// Of Eleventy, which brings no types, what the guide uses of it.

declare module "@11ty/eleventy" {
  export interface Page {
    readonly inputPath: string;
    readonly outputPath: string;
    /** Begins with a slash; without an ending. */
    readonly filePathStem: string;
  }

  export interface EleventyConfig {
    addGlobalData(name: string, data: unknown): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
    addPreprocessor(
      name: string,
      types: string,
      run: (data: { readonly page: Page }, content: string) => string,
    ): void;
    /** A page that is no file. */
    addTemplate(path: string, content: string, data: object): void;
    addTransform(
      name: string,
      run: (this: { readonly page: Page }, content: string) => string,
    ): void;
    readonly benchmarkManager: {
      get(group: "Configuration"): { setMinimumThresholdMs(ms: number): void };
    };
    amendLibrary(name: "md", amend: (library: unknown) => void): void;
    setTemplateFormats(formats: readonly string[]): void;
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { readonly quietMode: boolean; config(config: EleventyConfig): void },
    );
    /** Says nothing of what went well. */
    disableLogger(): void;
    write(): Promise<void>;
  }
}
