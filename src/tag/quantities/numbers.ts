/** A number as the text writes it. `vague` numbers ("dozens") are lower bounds. */
export type Written = { start: number; end: number; number: number; max?: number; vague: boolean; currency?: string }

/** Numbers that are one word. */
export const UNITS = new Map<string, number>(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
  }),
)
const SCALES = new Map<string, number>(
  Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, mn: 1e6, bn: 1e9, k: 1e3, tn: 1e12 }),
)
/** The least that a vague plural can mean: two of its unit. */
const VAGUE: Record<string, number> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  millions: 2e6,
  billions: 2e9,
  'tens of thousands': 20_000,
  'hundreds of thousands': 200_000,
  'tens of millions': 20e6,
  'hundreds of millions': 200e6,
  'dozens of thousands': 24_000,
  'scores of thousands': 40_000,
}
const CURRENCIES: Record<string, string> = {
  us$: 'USD',
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  hk$: 'HKD',
  '₹': 'INR',
  '₽': 'RUB',
}

const WORD =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million|billion|trillion'
const DIGITS = String.raw`\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?`
const NUMBER = new RegExp(
  String.raw`(?<cur>(?:US|AU?|C|HK)?\$|[£€¥₹₽])?\s?(?<digits>${DIGITS})(?:(?:\s|-)(?<scale>hundred|thousand|million|billion|trillion|bn|mn)\b|(?<tight>bn|mn|m|k|tn)\b)?` +
    String.raw`|\b(?<vague>(?:(?:tens|hundreds|dozens|scores)\sof\s(?:thousands|millions)|dozens|scores|hundreds|thousands|millions|billions)(?=\s|[.,;]|$))` +
    String.raw`|\b(?<words>(?:half\s)?(?:an?\s(?=hundred|thousand|million|billion|dozen))?(?:${WORD})(?:(?:\s|-|\sand\s)(?:${WORD})\b){0,7})\b`,
  'giu',
)

/** All numbers of a text, left to right; ranges ("350,000-400,000", "between 10 and 15", "ten to twelve") are one. */
export function writtenNumbers(text: string): Written[] {
  const found: Written[] = []
  for (const match of text.matchAll(NUMBER)) {
    const groups = match.groups ?? {}
    const start = match.index + (match[0].length - match[0].trimStart().length),
      end = match.index + match[0].length
    const before = text[match.index - 1] ?? ' '
    if (/[\p{L}\p{N}_.#]/u.test(before) && groups.cur === undefined && !/^\s/.test(match[0])) continue
    const one: Written | undefined =
      groups.digits !== undefined
        ? {
            start,
            end,
            number: Number(groups.digits.replaceAll(',', '')) * (SCALES.get((groups.scale ?? groups.tight ?? '').toLowerCase()) ?? 1),
            vague: false,
            currency: groups.cur === undefined ? undefined : CURRENCIES[groups.cur.toLowerCase()],
          }
        : groups.vague !== undefined
          ? { start, end, number: VAGUE[groups.vague.toLowerCase().replace(/\s+/g, ' ')] ?? 0, vague: true }
          : { start, end, number: wordsToNumber(groups.words ?? ''), vague: false }
    const last = found.at(-1)
    if (last !== undefined && !one.vague && !last.vague && isRange(text, last, one)) {
      const scaled =
        last.number < one.number &&
        one.number >= 1000 &&
        last.number < 1000 &&
        /\b(?:thousand|million|billion|bn|m)\b/i.test(text.slice(one.start, end))
          ? last.number * scaleOf(one.number)
          : last.number
      if (scaled < one.number && last.max === undefined) {
        found[found.length - 1] = { ...last, end, number: scaled, max: one.number, currency: last.currency ?? one.currency }
        continue
      }
    }
    found.push(one)
  }
  return found
}

const scaleOf = (number: number) => (number >= 1e9 ? 1e9 : number >= 1e6 ? 1e6 : 1e3)

function isRange(text: string, a: Written, b: Written): boolean {
  const between = text.slice(a.end, b.start)
  if (/^\s?[-\u2013\u2014]\s?$/.test(between) || /^\s(?:to|or)\s$/.test(between)) return true
  return /^\sand\s$/.test(between) && /\bbetween\s$/i.test(text.slice(Math.max(0, a.start - 9), a.start))
}

function wordsToNumber(words: string): number {
  let total = 0,
    part = 0,
    half = false
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === 'half') half = true
    if (UNITS.has(word)) part = word === 'dozen' ? Math.max(1, part) * 12 : part + UNITS.get(word)!
    else if (word === 'hundred') part = Math.max(1, part) * 100
    else if (SCALES.has(word) && word.length > 2) {
      total += Math.max(1, part) * SCALES.get(word)!
      part = 0
    }
  }
  return (total + part) * (half ? 0.5 : 1)
}
