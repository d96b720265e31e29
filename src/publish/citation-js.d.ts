/** The part of citation-js that is used here; the packages ship no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object)
    format(output: 'bibtex'): string
    format(output: 'bibliography', options: { format: 'text'; template: string; lang?: string }): string
  }
  export const plugins: { config: { get(name: '@csl'): { templates: { add(name: string, style: string): void } } } }
}
declare module '@citation-js/plugin-bibtex'
