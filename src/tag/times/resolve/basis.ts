import type { Timex } from '../../../records/index.ts'
import type { FoundTime } from '../meaning.ts'

/** How a value came about. */
export function basisOf({ meaning }: FoundTime): Timex['basis'] {
  switch (meaning.kind) {
    case 'calendar':
      return meaning.year !== undefined || meaning.decade !== undefined || meaning.century !== undefined
        ? 'explicit'
        : meaning.of?.kind === 'anaphoric'
          ? 'narrative'
          : meaning.of
            ? 'relative'
            : 'tense'
    case 'weekday':
      return meaning.of?.kind === 'anaphoric' ? 'narrative' : meaning.of || meaning.shift ? 'relative' : 'tense'
    case 'deictic':
      return 'relative'
    case 'anaphoric':
      return 'narrative'
    default:
      return undefined
  }
}
