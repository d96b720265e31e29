import { expect, test } from 'vitest'
import { nearestSlug } from '../../src/ledger/nearest.ts'

const SLUGS = ['2020-01-13-dockers-walk-out', '2020-01-13-dockers-walk-out-at-the-companys-pier', '2020-01-14-police-arrest-two-pickets']

test.each([
  ['without its date', 'police-arrest-two-pickets', SLUGS[2]],
  ['of another day', '2020-01-15-dockers-walk-out', SLUGS[0]],
  ['with an apostrophe as it is not written', '2020-01-13-dockers-walk-out-at-the-company-s-pier', SLUGS[1]],
  ['cut short', '2020-01-14-police', SLUGS[2]],
  ['that shares nothing but the day', '2020-01-14-mayor-resigns', undefined],
])('an address %s leads to the one that was meant', (_, written, meant) => expect(nearestSlug(written, SLUGS)).toBe(meant))
