// The loader of TypeScript must be registered in each thread by itself.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
