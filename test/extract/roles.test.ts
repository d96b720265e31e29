import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ActorKind, ActorRole, Cast } from '../../src/records/index.ts'
import { extract } from '../../src/extract/index.ts'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { sentenceOf } from './sentence.ts'

type Case = { text: string; roles?: Record<string, Record<string, ActorRole>>; not?: Record<string, ActorRole> }
const KINDS: Record<string, ActorKind> = {
  'Ana Ruiz': 'person',
  'Paul Keller': 'person',
  'Omar Said': 'person',
  Norland: 'state',
  Sudland: 'state',
  'Harbour Union': 'organisation',
  'Northern Brigade': 'armed_group',
  'Norland army': 'armed_group',
  'Norland embassy': 'organisation',
  'Harbour Radio': 'media',
}

/** Whose minister, army or embassy somebody is. */
const ACTS_FOR: Record<string, string> = { 'Omar Said': 'Norland', 'Norland army': 'Norland', 'Norland embassy': 'Norland' }

const language = loadLanguage()
const cast = {
  actors: new Map(
    Object.entries(KINDS).map(([name, kind]) => [
      name,
      { key: name, name, kind, partOf: ACTS_FOR[name], aliases: [], private: false, mentions: 1 },
    ]),
  ),
  places: new Map(),
} as unknown as Cast

/** The events of a sentence: type, and who stands in it and how. */
function eventsOf(text: string) {
  const actors = Object.keys(KINDS)
    .flatMap((name) => {
      const start = text.indexOf(name)
      const longer = Object.keys(KINDS).some((other) => other !== name && other.startsWith(name) && text.startsWith(other, start))
      return start < 0 || longer ? [] : [{ start, end: start + name.length, actor: name, how: 'name' as const, sentence: 0 }]
    })
    .sort((a, b) => a.start - b.start)
  return extract({ ...sentenceOf(text), actors }, 0, cast, language).map(({ type, participants }) => ({
    type,
    roles: Object.fromEntries(participants.map(({ actor, role }) => [actor, role])),
  }))
}

const corpus = parse(readFileSync(new URL('roles.yaml', import.meta.url), 'utf8')) as Case[]

describe('who does what to whom', () => {
  it.each(corpus.map((each): [string, Case] => [each.text, each]))('%s', (_, { text, roles = {}, not = {} }) => {
    const events = eventsOf(text)
    for (const [type, expected] of Object.entries(roles))
      expect(events.find((event) => event.type === type)?.roles, JSON.stringify(events)).toEqual(expected)
    for (const [name, role] of Object.entries(not))
      for (const event of events) expect(event.roles[name], JSON.stringify(event)).not.toBe(role)
    expect(Object.keys({ ...roles, ...not })).not.toEqual([])
  })
})
