/** The lines of a stream. A line feed alone ends one: readline would break at U+2028, which JSON allows in a string. */
export async function* lines(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = []
  for await (const chunk of stream) {
    const [first, ...rest] = chunk.split('\n')
    parts.push(first!)
    for (const next of rest) {
      yield parts.join('')
      parts = [next]
    }
  }
  if (parts.some(Boolean)) yield parts.join('')
}
