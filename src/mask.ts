/** Stands where a name was taken out; readers see that something was. */
const MASK = '████'

/** Text with names blanked; its length and its lines stay as they are. */
export type Masked = (text: string) => string

/** Blanks each of `forms` where it stands as words of its own, in this spelling or all in capitals; undefined where there is none to blank. */
export function blanker(forms: readonly string[]): Masked | undefined {
  if (forms.length === 0) return undefined
  const all = [...new Set([...forms, ...forms.map((form) => form.toUpperCase())])].sort((a, b) => b.length - a.length)
  const words = all.map((name) =>
    name
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  )
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) =>
    text.replace(pattern, (name: string, at: number) => {
      const line = name.search(/[\r\n]/),
        mask = MASK.slice(0, line < 0 ? name.length : line),
        blank = name.replace(/[^\r\n]/g, ' ')
      // The rest is filled with blanks, before the mask where one stands already: white space collapses on a page.
      return line < 0 && text[at - 1] === ' ' ? blank.slice(mask.length) + mask : mask + blank.slice(mask.length)
    })
}

/** A line for display, not for offsets: the blanks that fill a masked name collapse. */
export const collapse = (masked: Masked, text: string): string =>
  masked(text)
    .replace(/█ +(?=[.,;:!?'’”)])/g, '█')
    .replace(/ {2,}/g, ' ')
    .trim()
