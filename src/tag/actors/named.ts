import type { ActorMention } from '../../records/index.ts'

/** Do these words hold a name? A pronoun and a description (`the driver`) do not. */
export const isNamed = ({ how }: ActorMention): boolean => how !== 'pronoun' && how !== 'description'
