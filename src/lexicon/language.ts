import * as z from 'zod'
import { ownYaml, ownYamls } from '../own.ts'
import { FrameFile, respelt, type Frame } from './frame.ts'
import { PeopleWords } from './lexicon.ts'
import { SalienceFile, type Salience } from './salience.ts'
import { verbTable } from '../tag/grammar/verbforms.ts'
import type { GrammarTables } from '../tag/grammar/clauses.ts'

const list = z.array(z.string())
const VerbFile = z.strictObject({
  irregular: list,
  modals: list,
  prospective: list,
  aspectual: list,
  attempting: list,
  speech: list,
  reporting: list,
  control: list,
  adjectives: list,
  states: list,
  plurals: list,
  singulars: list,
  gerundNouns: list,
  transitive: list,
  adjectiveNouns: list,
  prepositions: list,
  bareComplement: list,
  contentNouns: list,
  speechActs: list,
  measures: list,
  rateUnits: list,
  naming: list,
  adverbials: list,
  conjuncts: list,
  verbNouns: list,
  reciprocal: list,
  reciprocalNouns: list,
  undergone: list,
  doubleObject: list,
  tied: list,
  situated: list,
  gerundial: list,
  addressing: list,
  prefixes: list,
  compounding: list,
  regions: list,
  bareInfinitive: list,
  intransitive: list,
})

/** The lists of `events.yaml`; a comment there says what each is for. */
const WORDS = [
  'sameTime',
  'afterwards',
  'communications',
  'holding',
  'standing',
  'befalling',
  'stative',
  'states',
  'habitual',
  'lasting',
  'eras',
  'light',
  'implicative',
  'intending',
  'aims',
  'scheduling',
  'mandative',
  'ideas',
  'hypothetical',
  'awaiting',
  'wanting',
  'resultative',
  'transitive',
  'copulas',
  'plurals',
  'many',
  'pronouns',
  'towards',
  'together',
  'qualifying',
  'grading',
  'tying',
  'directions',
  'hedging',
  'unfinished',
  'pressing',
  'partitive',
  'amounts',
  'ensuing',
  'sharing',
  'bygone',
  'generic',
  'weighing',
  'grounds',
  'linking',
  'incomplete',
  'relational',
  'bound',
  'hours',
  'speakers',
  'denying',
  'enduring',
  'termed',
  'adherents',
  'enabling',
  'dependent',
  'attributive',
  'supposing',
  'ranking',
  'accounts',
  'recalling',
  'parts',
  'scenes',
  'publishing',
  'findings',
  'doers',
  'wishing',
  'becoming',
  'collectives',
  'calling',
  'keeping',
  'particles',
  'locative',
  'topical',
  'moments',
  'promptly',
  'suffering',
  'eves',
  'nights',
  'foregone',
  'occasions',
  'lately',
  'late',
  'missions',
  'clausal',
  'counting',
  'firms',
  'warning',
  'doubtful',
  'proofs',
  'lacking',
  'chances',
] as const
const WordFile = z.record(z.enum(WORDS), list)
type Words = Record<(typeof WORDS)[number], Set<string>>

/** Language knowledge that the grammar and the event extractor need. */
export type Language = {
  frames: Frame[]
  grammar: GrammarTables
  prospective: Set<string>
  aspectual: Set<string>
  attempting: Set<string>
  reciprocal: Set<string> // verbs of two sides that both act
  reciprocalNouns: Set<string>
  undergone: Set<string> // nouns whose owner suffers the deed
  persons: Set<string> // nouns that denote people
  words: Words // what the extractor and the headlines go by
  salience: Salience // what makes an entry of its own
  participles: Map<string, string> // base -> past participle, irregular verbs only
}

let read: Language | undefined

/** Frames and verb lists, schema-checked: a mistake in them is ours, so it throws. Read once: `dev` starts a new process when they are edited. */
export const loadLanguage = (): Language => (read ??= readLanguage())

function readLanguage(): Language {
  const files = ownYamls('frames/', import.meta.url).map((file) => FrameFile.parse(file)),
    own = <T>(name: string, schema: z.ZodType<T>) => schema.parse(ownYaml(name, import.meta.url))
  const verbs = own('grammar.yaml', VerbFile),
    words = own('events.yaml', WordFile),
    salience = own('salience.yaml', SalienceFile),
    people = own('people.yaml', PeopleWords),
    spellings = own('spellings.yaml', z.record(z.string(), z.string())),
    countries = Object.keys(own('countries.yaml', z.record(z.string(), z.unknown())))
  const set = (words: string[]) => new Set(words)
  return {
    frames: files.flatMap((file) => file.frames.map((frame) => ({ ...respelt(frame, spellings), type: file.type }))),
    grammar: {
      verbs: verbTable(verbs.irregular),
      modals: set(verbs.modals),
      speech: set(verbs.speech),
      reporting: set(verbs.reporting),
      control: set(verbs.control),
      adjectives: set(verbs.adjectives),
      states: set(verbs.states),
      plurals: set(verbs.plurals),
      singulars: set(verbs.singulars),
      gerundNouns: set(verbs.gerundNouns),
      transitive: set(verbs.transitive),
      adjectiveNouns: set(verbs.adjectiveNouns),
      prepositions: set(verbs.prepositions),
      bareComplement: set(verbs.bareComplement),
      contentNouns: set(verbs.contentNouns),
      speechActs: set(verbs.speechActs),
      measures: set(verbs.measures),
      rateUnits: set(verbs.rateUnits),
      naming: set(verbs.naming),
      doubleObject: set(verbs.doubleObject),
      tied: set(verbs.tied),
      situated: set(verbs.situated),
      gerundial: set(verbs.gerundial),
      prefixes: set(verbs.prefixes),
      compounding: set(verbs.compounding),
      addressing: set(verbs.addressing),
      bareInfinitive: set(verbs.bareInfinitive),
      intransitive: set(verbs.intransitive),
      regions: new Set([...verbs.regions, ...countries]),
      adverbials: verbs.adverbials.map((phrase) => phrase.split(' ')),
      conjuncts: set(verbs.conjuncts),
      verbNouns: set(verbs.verbNouns),
    },
    prospective: set(verbs.prospective),
    aspectual: set(verbs.aspectual),
    attempting: set(verbs.attempting),
    reciprocal: set(verbs.reciprocal),
    reciprocalNouns: set(verbs.reciprocalNouns),
    undergone: set(verbs.undergone),
    persons: personNouns(people),
    words: Object.fromEntries(Object.entries(words).map(([name, list]) => [name, set(list)])) as Words,
    salience,
    participles: new Map(
      verbs.irregular.map((line) => {
        const [base = '', , participle = ''] = line.split(' ')
        return [base, participle]
      }),
    ),
  }
}

/** Every noun of `people.yaml` that denotes a person: an office or a private word goes by its last word ("foreign minister", "truck driver"). */
export function personNouns({ offices, private: told, nouns, unsure }: z.infer<typeof PeopleWords>): Set<string> {
  const found = new Set([...nouns, ...[...offices, ...told].map((name) => name.toLowerCase().split(' ').at(-1)!)])
  for (const word of unsure) found.delete(word)
  return found
}
