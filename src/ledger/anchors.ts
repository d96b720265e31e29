/**
 * The anchors of a source page, those of earlier editions included, in text order: what was lost stands behind the
 * anchor that it followed.
 */
export function keepAnchors(before: readonly string[], now: readonly string[]): string[] {
  const present = new Set(now),
    followers = new Map<string | undefined, string[]>()
  let last: string | undefined
  for (const anchor of before) {
    if (present.has(anchor)) last = anchor
    else followers.set(last, [...(followers.get(last) ?? []), anchor])
  }
  return [...(followers.get(undefined) ?? []), ...now.flatMap((anchor) => [anchor, ...(followers.get(anchor) ?? [])])]
}

/** Each lost anchor with the anchor of a sentence that is there: the one before its place, else the first. */
export function formerAnchors(kept: readonly string[], now: readonly string[]): { anchor: string; at: string }[] {
  const present = new Set(now)
  let at = now[0]
  return kept.flatMap((anchor) => {
    if (present.has(anchor)) at = anchor
    return at === undefined || present.has(anchor) ? [] : [{ anchor, at }]
  })
}
