import { describe, expect, it } from 'vitest'
import { countOrigins, originsOf } from '../../src/arrange/origins.ts'
import { told } from '../merge/told.ts'

const WIRE = [
  'A ferry with 60 people on board ran aground off Cape Ondine on Tuesday in thick fog.',
  'The coast guard took all passengers off within two hours, its spokeswoman Ila Brandt said.',
  'The ferry line has run between the cape and the outer islands since 1954 and carries mail as well.',
  'An inquiry into the grounding will begin next week under a retired judge of the maritime court.',
]
const OWN = [
  'Sixty passengers were rescued when their ferry struck rocks near Cape Ondine on Tuesday.',
  'Nobody was hurt, but the vessel may be lost, the company told this newspaper.',
  'Islanders have asked for a second boat for years, to no avail so far.',
]
const article = (path: string, sentences: string[]) => ({ path, sentences: sentences.map((text) => ({ text })) })

describe('origins', () => {
  it('counts copies of one wire report once, cut or padded', () => {
    const origins = originsOf(
      told([article('a', WIRE), article('b', OWN), article('c', WIRE.slice(0, 3)), article('d', ['Local ferries ran on time.', ...WIRE])])
        .tagged,
    )
    expect(new Set(origins).size).toBe(2)
    expect(origins[0]).toBe(origins[2])
    expect(origins[0]).toBe(origins[3])
    expect(origins[1]).not.toBe(origins[0])
  })
  it('keeps articles apart that share a sentence', () => {
    const origins = originsOf(told([article('a', [...WIRE, 'Fog is common here.']), article('b', [...OWN, WIRE[2]!])]).tagged)
    expect(origins[0]).not.toBe(origins[1])
  })
  it('counts a sentence that two articles share once', () => {
    expect(
      countOrigins([
        { origin: 0, evidence: { quote: WIRE[0]! } },
        { origin: 1, evidence: { quote: `${WIRE[0]!.replace('.', '')}, officials said.` } },
      ]),
    ).toBe(1)
    expect(
      countOrigins([
        { origin: 0, evidence: { quote: WIRE[0]! } },
        { origin: 1, evidence: { quote: OWN[0]! } },
        { origin: 0, evidence: { quote: WIRE[1]! } },
      ]),
    ).toBe(2)
  })
})
