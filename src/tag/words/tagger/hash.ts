/** A string as a number of 32 bits (FNV-1a). */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h | 0
}

/** Two numbers as one. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ b, 0x9e3779b1)
  return h ^ (h >>> 15)
}
