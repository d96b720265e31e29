import type { GrammarTables } from './chart.ts'
import type { Word } from './words.ts'

/** "… and Ohio", but not "… and Torvik, Norland": a list that goes on with something else than the next pair. */
const conjoins = (words: Word[], k: number, regions: Set<string>) =>
  words[k]?.pos === 'CCONJ' &&
  words[k + 1]?.pos === 'PROPN' &&
  !(words[k + 2]?.text === ',' && regionEnd(words, k + 3, regions) !== undefined)

/**
 * A town and the state or country behind its comma as one word: "in Buffalo, N.Y., the mayor said" is then a phrase between
 * two clauses, "a court in Lyon, France, ruled" no list. "Belmar, Texas and Ohio" stays one.
 */
export function joinTowns(words: Word[], { regions }: GrammarTables): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const town = out.at(-1),
      last =
        words[i]!.text === ',' && town && (town.pos === 'PROPN' || town.name) && !town.time && !regions.has(town.text)
          ? regionEnd(words, i + 1, regions)
          : undefined
    if (!town || last === undefined) {
      out.push(words[i]!)
      continue
    }
    const region = words.slice(i + 1, last + 1),
      abbreviated = region.at(-1)!.text.endsWith('.')
    const after = words[last + 1]?.text === ',' ? last + 2 : last + 1
    if (
      !abbreviated &&
      (words[last + 1]?.pos !== 'PUNCT' || conjoins(words, after, regions) || !/^(?:ADP|DET|PROPN)$/.test(out.at(-2)?.pos ?? ''))
    ) {
      out.push(words[i]!)
      continue
    }
    out[out.length - 1] = {
      ...town,
      end: region.at(-1)!.end,
      text: `${town.text}, ${region
        .map(({ text }) => text)
        .join(' ')
        .replace(' .', '.')}`,
      name: true,
    }
    // "the Buffalo, N.Y., area", "police in Buffalo, N.Y., said": the comma closes nothing but the pair
    const idle =
      out.at(-2)?.pos === 'DET'
        ? words[after]?.pos === 'NOUN'
        : ['VERB', 'AUX'].includes(words[after]?.pos ?? '') && !out.some(({ text }, k) => text === ',' && !out[k - 1]?.text.includes(', '))
    i = idle ? after - 1 : last
  }
  return out
}

/** The last word of a region's name that begins at `k`: "N.Y.", "Wis" and its full stop, "West Virginia". */
function regionEnd(words: Word[], k: number, regions: Set<string>): number | undefined {
  for (const last of [k + 1, k]) {
    const name = words
      .slice(k, last + 1)
      .map(({ text }) => text)
      .join(' ')
      .replace(' .', '.')
    if (words[last] && regions.has(name)) return last
  }
  return undefined
}
