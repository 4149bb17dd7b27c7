import { openBackstage, openCupboard, type Scope, serveBackstage, webLock } from '@/browser/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { shipped } from './shipped-scenarios.ts'

/** How often the table's clock looks at the wall, in milliseconds. */
const BEAT = 500

const seed = (): Seed =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('') as Seed

const backstage = openBackstage({ cupboard: openCupboard, lock: webLock, shipped, today: () => new Date().toISOString(), seed })
serveBackstage(self as unknown as Scope, backstage, backstage)

setInterval(() => {
  for (const session of backstage.sessions()) void session.tick(BEAT / 1000)
}, BEAT)
