import type { Frame } from '../lexicon/frame.ts'
import type { Language } from '../lexicon/language.ts'

const NEEDS = ['person', 'named', 'product', 'name', 'bloc', 'predicate'] as const
export type Need = (typeof NEEDS)[number]

/** One entry of a frame's `verbs`, read once: `lemma tail ~ subjects : objects ! need`. */
export type VerbPattern = { frame: Frame; tail?: string; subjects?: string[]; objects?: string[]; needs?: Need; specificity: number }

/** One entry of a frame's `nouns`: `noun : what stands behind its "of"`. */
type NounPattern = { frame: Frame; noun: string; of?: string[] }

const ENTRY = new RegExp(`^([^~:!]+)(?:~([^:!]+))?(?::([^!]+))?(?:!\\s*(${NEEDS.join('|')}))?$`)
const isNeed = (word: string | undefined): word is Need => NEEDS.some((need) => need === word)

/** The frames by what evokes them, with the verbs (`wishing`, `becoming`) that `events.yaml` tells of. */
export type FrameIndex = {
  plain?: Frame
  threatening?: Frame
  accusing?: Frame
  verbs: Map<string, VerbPattern[]>
  nouns: Map<string, NounPattern[]>
  wishing: ReadonlySet<string>
  becoming: ReadonlySet<string>
}

/** A phrase as listed and with its plurals as the tagger's lemmas have them: "headquarters", "headquarter". */
function spellings(phrase: string): string[] {
  const singular = phrase.replaceAll(
    /(?<=\p{L}{2})(?:(ie)|([^sui]))s(?=$|[ -])/gu,
    (_, ie: string | undefined, letter: string | undefined) => (ie ? 'y' : letter!),
  )
  return singular === phrase ? [phrase] : [phrase, singular]
}
const listed = (text: string | undefined) =>
  text
    ?.split(',')
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap(spellings)

const indexes = new WeakMap<Language, FrameIndex>()

/** The frames by verb lemma and by the last word of each noun; made once for a language. */
export function indexFrames(language: Language): FrameIndex {
  const known = indexes.get(language)
  if (known) return known
  const { frames, words } = language
  const index: FrameIndex = {
    plain: frames.find((frame) => frame.plain),
    threatening: frames.find((frame) => frame.threatening),
    accusing: frames.find((frame) => frame.accusing),
    verbs: new Map(),
    nouns: new Map(),
    wishing: words.wishing,
    becoming: words.becoming,
  }
  const push = <T>(map: Map<string, T[]>, key: string, value: T) => {
    map.set(key, [...(map.get(key) ?? []), value])
  }
  for (const frame of frames) {
    for (const entry of frame.verbs) {
      const [, phrase = '', subjects, objects, needs] = ENTRY.exec(entry) ?? []
      const [lemma = '', ...tail] = phrase.trim().split(' ')
      const pattern: VerbPattern = { frame, specificity: 0 }
      if (isNeed(needs)) pattern.needs = needs
      if (tail.length) pattern.tail = tail.join(' ')
      if (subjects) pattern.subjects = listed(subjects)
      if (objects) pattern.objects = listed(objects)
      pattern.specificity =
        (pattern.tail ? 1 : 0) +
        (subjects ? 2 : 0) +
        (objects ? 2 : 0) +
        (pattern.needs ? 1.5 : 0) +
        (frame.context ? 1 : 0) +
        (frame.patients ? 2.5 : 0) +
        (frame.agents ? 2.25 : 0)
      push(index.verbs, lemma, pattern)
    }
    for (const entry of frame.nouns) {
      const [phrase = '', of] = entry.split(' : ')
      for (const noun of spellings(phrase)) push(index.nouns, noun.split(' ').at(-1)!, { frame, noun, ...(of && { of: listed(of)! }) })
    }
  }
  indexes.set(language, index)
  return index
}
