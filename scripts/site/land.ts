import type { Base, Bases } from '../../src/publish/maps/locator.ts'
import { digest } from '../work/cache.ts'
import type { Earlier } from './site.ts'

/** The land that earlier builds drew for maps, of whatever story; `write` keeps it with what was drawn since. */
export function readLand({ cache, version }: Earlier): { bases: Bases, write: () => void } {
  const key = digest(version, 'land'), bytes = cache.get(key)
  const bases: Bases = new Map(bytes ? JSON.parse(bytes.toString('utf8')) as [string, Base][] : []), before = bases.size
  return { bases, write: () => { if (bases.size > before) cache.put(key, Buffer.from(JSON.stringify([...bases]))) } }
}
