/** Eleventy 3.1.7 ships no types: what this project uses of it. */
declare module '@11ty/eleventy' {
  export interface VirtualTemplate {
    data: {
      pagination: { data: string; size: number; alias: string }
      permalink: (data: never) => string
    }
    render: (data: never) => string
  }

  export interface UserConfig {
    benchmarks: { config: { setIsVerbose(verbose: boolean): void } }
    setUseGitIgnore(use: boolean): void
    addTemplate(path: string, template: VirtualTemplate): void
    addGlobalData(name: string, value: unknown): void
    addTransform(name: string, transform: (content: string) => string): void
  }

  export interface Options {
    quietMode?: boolean
    configPath?: string
    config?: (config: UserConfig) => void
  }

  export class Eleventy {
    constructor(input: string, output: string, options: Options)
    disableLogger(): void
    init(): Promise<void>
    write(): Promise<void>
  }
}
