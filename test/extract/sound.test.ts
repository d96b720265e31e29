import { expect, it } from 'vitest'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { contextOf, groupBySentence } from '../../src/extract/context.ts'
import { sound } from '../../src/extract/headline/sound.ts'
import { sentenceOf } from './sentence.ts'

const language = await loadLanguage()
const judge = (text: string, line: string) => {
  const tagged = sentenceOf(text), context = contextOf(tagged, 0, { actors: new Map(), places: new Map() }, language, groupBySentence(tagged))
  return sound(context, context.grammar.clauses[0]!, line)
}

it.each([
  ['The firm has custody of him.', 'Firm has custody of him'],
  ['The mayor will make a huge priority of this.', 'Mayor to make huge priority of this'],
  ['Prices fell because it closed.', 'Prices fall because it closed'],
  ['Harmon said Ann Lee and Bob Roe agreed.', 'Harmon says Ann Lee'],
  ['The agency was warned of a strike.', 'Agency warned'],
  ['The clerk played down the likelihood of a strike.', 'Clerk plays down likelihood'],
  ['Shares sank to a new weekly low.', 'Shares sink to new'],
  ['They prepared talks between the union and the port.', 'Talks between union prepared between union'],
])('%s does not make «%s»', (text, line) => expect(judge(text, line)).toBe(false))

it.each([
  ['The firm said it sold the yard.', 'Firm says it sold yard'],
  ['The clerk said: "I will sue them."', 'Clerk: “I will sue them”'],
  ['Nine pickets were arrested near the yard.', 'Nine pickets arrested'],
  ['The agency was warned of a strike.', 'Agency warned of strike'],
  ['Shares sank to a new low.', 'Shares sink to new low'],
  ['They held talks between the union and the port.', 'Talks between union and port held'],
  ['Police met her lawyers.', 'Police meet her lawyers'],
])('%s makes «%s»', (text, line) => expect(judge(text, line)).toBe(true))
