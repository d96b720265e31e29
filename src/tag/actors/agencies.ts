import type { CastActor } from '../../records/index.ts'
import { nameWords } from './fold.ts'
import type { Page, Reference } from './page.ts'

/** "immigration officials said", "the fisheries inspectors": the one public body of the article whose name holds the word. */
export function agency({ words, known, context }: Page, i: number): Reference | undefined {
  const word = words[i]!,
    next = words[i + 1],
    before = words[i - 1]
  if (next === undefined || next.gap !== ' ' || !known.cues.servants.has(next.key) || next.capital) return undefined
  // "foreign officials", "company officials": from abroad, and of a company
  if (!['NOUN', 'PROPN'].includes(word.pos) || known.anaphors.has(word.key)) return undefined
  if (known.cues.local_adjectives.has(word.key) || known.cues.civic.has(word.key) || known.cues.offices_of_state.has(word.key))
    return undefined
  // "Norlandic immigration officials", "Ellery school officials": those of another body
  if (before !== undefined && /^\s$/.test(word.gap) && (before.possessive || (before.capital && !before.opens))) return undefined
  const isPublic = ({ kind, name }: CastActor) => {
    const parts = nameWords(name)
    return (
      kind === 'organisation' &&
      parts.includes(word.key) &&
      parts.some((part) => known.cues.civic.has(part) || known.cues.offices_of_state.has(part))
    )
  }
  const bodies = [...context.named.keys()].filter(isPublic)
  return bodies.length === 1 ? { actor: bodies[0]!, how: 'description', to: i + 2 } : undefined
}
