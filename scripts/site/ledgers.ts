import type { KnownLedgers } from '../../src/ledger/files.ts'
import type { Ledger } from '../../src/records/index.ts'
import { digest } from '../work/cache.ts'
import type { Earlier } from './site.ts'

/** Ledgers that earlier builds wrote, by their text. */
export function knownLedgers({ cache, version, memory }: Earlier): KnownLedgers {
  const key = (text: string) => digest(version, 'ledger', text)
  return {
    get(text) {
      const known = memory?.get(key(text)) as Ledger | undefined,
        bytes = known ? undefined : cache.get(key(text))
      const ledger = known ?? (bytes && (JSON.parse(bytes.toString('utf8')) as Ledger))
      if (ledger) memory?.put(key(text), ledger)
      return ledger
    },
    put(text, ledger) {
      memory?.put(key(text), ledger)
      cache.put(key(text), Buffer.from(JSON.stringify(ledger)))
    },
  }
}
