/** Text with its white space collapsed. */
export const squash = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** The lines of several strings, collapsed, without empty ones. */
export const lines = (list: readonly string[]) =>
  list
    .flatMap((text) => text.split('\n'))
    .map(squash)
    .filter(Boolean)
