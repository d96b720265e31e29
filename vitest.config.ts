import { defineConfig } from 'vitest/config'
import { SOAK } from './test/runs.ts'

const HOUR = 3_600_000

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/chromium.ts'],
    maxWorkers: 2,
    testTimeout: SOAK ? HOUR : 60_000,
    hookTimeout: 180_000,
  },
})
