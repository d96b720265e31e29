import type { Nominal } from '../../tag/grammar/clauses.ts'
import { actor, actorsOf, type Context } from '../context.ts'
import { pluralAs } from './number.ts'
import { FEMALE, MALE } from './unnamed.ts'

/** Pronouns with their possessives. */
const OWN = { it: 'its', they: 'their', he: 'his', she: 'her' }

/** "Norrick says *Norrick will sell*": whoever has just been named goes by a pronoun in what is said. */
export function againText(context: Context, speaker: Nominal | undefined, name: string, line: string): string {
  const [, ending, rest] = /^(['’]s?)? (.+)$/u.exec(line.startsWith(name) ? line.slice(name.length) : '') ?? [],
    pronoun = rest ? pronounFor(context, speaker, name) : undefined
  return pronoun ? `${ending ? OWN[pronoun] : pronoun} ${rest!}` : line
}

/** The pronoun for who speaks: of a person only that which the article has for no other reading. */
function pronounFor(context: Context, speaker: Nominal | undefined, name: string): keyof typeof OWN | undefined {
  const [who] = actorsOf(context, speaker)
  if (!who) return undefined
  if (actor(context, who.actor)?.kind !== 'person') return pluralAs(context, speaker, name) ? 'they' : 'it'
  const { actors, article } = context.tagged
  const said = actors.filter((each) => each.actor === who.actor).map(({ start, end }) => article.text.slice(start, end))
  const male = said.some((text) => MALE.test(text)),
    female = said.some((text) => FEMALE.test(text))
  return male === female ? undefined : male ? 'he' : 'she'
}
