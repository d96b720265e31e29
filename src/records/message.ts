import * as z from 'zod'
import { RULES, type RuleId } from './rules.ts'

/** Something an editor can cause, with its place: printed as `file:line:column  severity  text  rule`. */
export const Message = z.object({
  file: z.string().describe('path as the editor knows it, relative to the story folder'),
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
  severity: z.enum(['error', 'warning', 'info']),
  rule: z.enum(Object.keys(RULES) as [RuleId]).describe('`stage:rule`, such as `read:binary-file`'),
  text: z.string().describe('what was found, what was expected, what to do'),
})
export type Message = z.infer<typeof Message>

/** Stages report through this and never print. */
export type Warn = (message: Message) => void
