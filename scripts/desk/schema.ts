import * as z from 'zod'
import { Corrections } from '../../src/records/index.ts'

/** The JSON Schema of `corrections.yaml` (draft 2020-12), by which editors complete and check it while it is written. */
export const correctionsSchema = (): object => ({
  title: 'Corrections of a Dateline story',
  ...z.toJSONSchema(Corrections, { io: 'input' }),
})
