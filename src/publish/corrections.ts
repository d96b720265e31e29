import type { Corrected } from '../records/index.ts'
import type { CorrectionsPage, CorrectionView, Ref } from '../records/pages.ts'
import { card } from './cards.ts'
import type { Context } from './context.ts'
import { edtfWords } from './dates.ts'
import { recordUrl, URLS } from './urls.ts'
import { counted } from './wording.ts'

/** What was corrected, as a heading. */
const CORRECTED_WORDS: Record<Corrected['what'], string> = {
  date: 'Date',
  title: 'Headline',
  type: 'Type',
  status: 'Status',
  actors: 'Who',
  place: 'Where',
  note: 'Note',
  merge: 'Joined',
  'keep-apart': 'Kept apart',
  split: 'Set apart',
  hide: 'Taken off the timeline',
  promote: 'Added from a sentence',
  withdraw: 'Withdrawn',
}

/** A correction with its dates in words. */
export function correctionView({ what, was, now, reason, by, on }: Corrected): CorrectionView {
  const signed = [by, on && edtfWords(on)].filter(Boolean).join(', ')
  return { what: CORRECTED_WORDS[what], was, now, reason, signed: signed || undefined, datetime: on }
}

/** Every correction of the editor: of events that stand, in order of date, then what was taken away. */
export function correctionsPage(context: Context): CorrectionsPage {
  const { timeline } = context
  const standing = timeline.events.flatMap((event) =>
    event.corrections?.length ? [{ event: card(event, context), corrections: event.corrections.map(correctionView) }] : [],
  )
  const removed = (timeline.removed ?? []).map((each) => ({ ref: refOf(each, context), correction: correctionView(each) }))
  const count = standing.reduce((sum, { corrections }) => sum + corrections.length, 0) + removed.length
  return {
    kind: 'corrections',
    url: URLS.corrections,
    title: 'Corrections',
    description: `What the editor of ${timeline.story.title} put right, and why.`,
    lead: count
      ? `${counted(count, 'correction')} by the editor, each with its reason, beside what the program had found.`
      : 'Nothing on this timeline has been corrected by hand. What is will stand here with the reason, beside what the program had found.',
    standing,
    removed,
  }
}

/** What was hidden, by its last headline; its address answers with the reason if it was ever published. */
function refOf({ slug, title, what }: Corrected, { timeline }: Context): Ref {
  if (what === 'withdraw') return { text: 'An entry' }
  return {
    text: title ?? 'An event that was never published',
    url:
      slug !== undefined && timeline.retired.some((one) => one.kind === 'event' && one.slug === slug)
        ? recordUrl('event', slug)
        : undefined,
  }
}
