import { recalling, type Recall } from '../../src/publish/recall.ts'
import { digest } from '../work/cache.ts'
import type { Earlier } from './site.ts'

/** So much that this build did not ask for is kept for other stories. */
const OTHERS = 300

/** What earlier builds made that follows from little, such as the land of maps; `write` keeps it with what this one made. */
export function readMade({ cache, version, memory }: Earlier): { recall: Recall; write: () => void } {
  const key = digest(version, 'made'),
    kept = memory?.get(key) as ReadonlyMap<string, unknown> | undefined,
    bytes = kept ? undefined : cache.get(key)
  const known = kept ?? new Map(bytes ? (JSON.parse(bytes.toString('utf8')) as [string, unknown][]) : []),
    { recall, used } = recalling(known)
  return {
    recall,
    write() {
      const others = [...known].filter(([name]) => !used.has(name)).slice(0, OTHERS)
      const now = new Map([...used, ...others])
      memory?.put(key, now)
      if ([...used.keys()].some((name) => !known.has(name))) cache.put(key, Buffer.from(JSON.stringify([...now])))
    },
  }
}
