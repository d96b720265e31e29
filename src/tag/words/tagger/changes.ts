import type { Token } from '../../../records/index.ts'
import type { LABELS, Unit } from './units.ts'

type Pos = Token['pos']
type Label = (typeof LABELS)[number]

/** A word where it stands: what it was taken for is `unit.base`, what the tagger chose `label`, which its `class` names allow or not. */
type Choice = { unit: Unit; before?: Unit; next?: Unit; label: Label; known: boolean }

/** The part of speech that a label stands for; undefined where the base tagger knows better. */
export const POS: Record<Label, Pos | undefined> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NP: undefined,
  VB: 'VERB',
  VBZ: 'VERB',
  VBD: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
  JJ: 'ADJ',
  RB: 'ADV',
  OTHER: undefined,
}

/** "the …", "40 …", "its …", "the union's …", "of …": a verb in a finite form does not stand here, as it does behind "which". */
const isGoverned = ({ before }: Choice) =>
  (/^(?:DET|NUM|ADP)$/.test(before?.base ?? '') && before!.low !== 'which') ||
  /^(?:'s|'|its|his|her|their|our|my|your)$/.test(before?.low ?? '')
const follows = (word: Unit | undefined, pattern: RegExp) => pattern.test(word?.base ?? '')
/** "Politics is …": a word that English has, at the head of its sentence; elsewhere, and before a capital, it is of a name. */
const isCommon = ({ unit, next, known }: Choice) => unit.initial && known && !next?.capital

/** Which changes are made to what the base tagger says, from and to; no others are. */
const CHANGES: Record<string, (choice: Choice) => boolean> = {
  // "dockers strike", but "a car bombing": the corpus has few of the "-ing" nouns of today; "gas flows resumed" has its verb,
  // and ", rebel Marl Front leader Jo Park said" begins with a noun
  'NOUN>VERB': (choice) =>
    !/ings?$/.test(choice.unit.low) &&
    !(choice.label === 'VB' && choice.before?.low === ',' && choice.next?.capital) &&
    !isGoverned(choice) &&
    (!follows(choice.next, /^(?:VERB|AUX)$/) || choice.next!.low.endsWith('ing')),
  // "the strike", but "to harness", "killing six men", "now control one of …"
  'VERB>NOUN': ({ before, next, unit }) =>
    (before?.low !== 'to' || before.base !== 'PART') &&
    !follows(next, /^(?:DET|NUM|PRON)$/) &&
    (!unit.low.endsWith('ing') || !follows(next, /^(?:NOUN|PROPN|ADJ)$/)),
  // "the close of the day"; in "the net income" it is all one
  'ADJ>NOUN': ({ next }) => !follows(next, /^(?:NOUN|PROPN|ADJ)$/),
  // "the bridge is clear", but "was retaken"
  'NOUN>ADJ': ({ before, unit }) => !/e[dn]$/.test(unit.low) && /^(?:is|are|was|were|be|been)$/.test(before?.low ?? ''),
  // "the freed engineers", "of confirmed cases", but "it also announced plans"
  'VERB>ADJ': (choice) => !choice.before || isGoverned(choice),
  // "customs seized ivory", but "was tired": what behind "be" tells a deed and what a state the grammar knows
  'ADJ>VERB': (choice) => choice.label !== 'VBN' && !isGoverned(choice),
  // "whether to back her"
  'ADV>VERB': () => true,
  // "a later time"
  'ADV>ADJ': ({ next }) => follows(next, /^(?:NOUN|PROPN|ADJ)$/),
  // "has long been"
  'ADJ>ADV': ({ next }) => follows(next, /^(?:VERB|AUX|ADJ)$/),
  'PROPN>NOUN': isCommon,
}

/** The part of speech that a word is given instead of what it was taken for; undefined where that stays. */
export function changed(choice: Choice): Pos | undefined {
  const pos = POS[choice.label]
  return pos && CHANGES[`${choice.unit.base}>${pos}`]?.(choice) ? pos : undefined
}
