import type { ActorMention } from '../../records/index.ts'
import { withoutSuffix } from '../../tag/actors/fold.ts'
import { actor, type Context } from '../context.ts'
import { FEMALE, MALE, PRIVATE, unnamed } from './unnamed.ts'

/** "Harold Smith Jr.", "James Dunn III"; what is left of "Elizabeth II" is no surname. */
const SUFFIX = /,?\s(?:[JS]r\.?|[IVX]{1,4})$/

/** "boy" of a "she" is a pronoun that was taken for another's: nobody can be named. */
const agreeing = (called: string, said: string): string =>
  (FEMALE.test(said) && /^(?:boy|man)$/.test(called)) || (MALE.test(said) && /^(?:girl|woman)$/.test(called)) ? PRIVATE : called

/** The name that a headline uses: the surname of a person whom no namesake shares the story with, else the whole name. */
export function headlineName(context: Context, mention: ActorMention): string {
  const who = actor(context, mention.actor)
  if (!who || who.kind === 'people')
    return context.tagged.article.text
      .slice(mention.start, mention.end)
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|a|an)\s+/i, '')
  if (who.private) return agreeing(unnamed(context.tagged, who), context.tagged.article.text.slice(mention.start, mention.end))
  if (who.kind !== 'person') return who.name
  const parts = withoutSuffix(who.name).replace(SUFFIX, '').split(' ')
  if (parts.length === 1) return who.name
  const at = parts.findIndex(
    (p, i) => i > 0 && /^(?:al|el|de|di|da|del|della|van|von|der|den|la|le|bin|ibn|abu|ter|dos|al-.+|el-.+)$/i.test(p),
  )
  const surname = who.family ?? (at > 0 ? parts.slice(at).join(' ') : parts.at(-1)!)
  return who.namesake ? who.name : surname
}
