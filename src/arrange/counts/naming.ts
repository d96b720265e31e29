import { MONTHS, partsOf } from '../../days.ts'
import { FIGURES } from '../lexicon.ts'
import { isWhole } from './cues.ts'
import type { Count } from './index.ts'

const DISEASES = new Set(FIGURES.diseases)

const ORDER: readonly string[] = FIGURES.wholes.flat()

/** Words of a phrase that tell what it was: three letters or more. */
const wordsOf = (phrase: string): readonly string[] => phrase.toLowerCase().match(/\p{L}{3,}/gu) ?? []

/**
 * What a series counts, in words of its sources: who, what became of them, and the happening as most articles name it,
 * by the fullest phrase whose words others use too.
 */
export function titleOf(counts: readonly Count[], place: string): string {
  const { fate, whom } = counts[0]!,
    who = whom === '' ? 'People' : whom.slice(0, 1).toUpperCase() + whom.slice(1)
  const name = nameOf(counts)
  return `${who} ${fate}${name === undefined ? '' : DISEASES.has(name) ? ` by ${name}` : ` in the ${name}`}${place && `, ${place}`}`
}

function nameOf(counts: readonly Count[]): string | undefined {
  const happenings = [...new Set(counts.map(({ happening }) => happening))],
    nouns = happenings.flatMap((each) => each.nouns)
  if (happenings.some(({ whole }) => whole)) {
    const times = (word: string) => happenings.reduce((sum, each) => sum + (each.nouns.some(({ noun }) => noun === word) ? 1 : 0), 0)
    const known = ORDER.filter((word) => isWhole(word) && times(word) > 0).sort(
      (a, b) => Number(DISEASES.has(a)) - Number(DISEASES.has(b)) || times(b) - times(a),
    )[0]
    if (known !== undefined) return known
  }
  const used = (word: string) => happenings.filter((each) => each.nouns.some(({ phrase }) => wordsOf(phrase).includes(word))).length
  const phrases = [...new Set(nouns.map(({ phrase }) => phrase).filter(Boolean))]
  const score = (phrase: string) => {
    const words = wordsOf(phrase)
    return words.reduce((sum, word) => sum + (used(word) > 1 ? used(word) : 0.1), 0) / Math.sqrt(words.length)
  }
  return phrases.sort((a, b) => score(b) - score(a) || a.length - b.length)[0]
}

/** Titles told apart by the day of the happening, where two would be one. */
export function distinctTitles(series: readonly { title: string; counts: readonly Count[] }[]): string[] {
  return series.map(({ title, counts }) => {
    if (series.filter((other) => other.title === title).length === 1) return title
    const days = counts.find(({ happening }) => !happening.whole && happening.days && happening.days[0] === happening.days[1])?.happening
      .days
    if (!days) return title
    const { year, month, day } = partsOf(days[0])
    return `${title} on ${day} ${MONTHS[month - 1]} ${year}`
  })
}
