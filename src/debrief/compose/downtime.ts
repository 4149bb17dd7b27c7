import { between, type Duration, type EventNumber } from '@/kernel/index.ts'
import { carried, of, speaksOf } from './deeds.ts'
import type { Sources } from './sources.ts'

/** How long services were taken away, summed over systems. */
export interface Downtime {
  readonly total: Duration
  /** Systems that were never given back; they count until the last line. */
  readonly stillDown: readonly string[]
  readonly cites: readonly EventNumber[]
}

/** From each quarantine that cost availability to the restoration of the same system. Undefined when there was none. */
export function downtimeIn({ deeds, end, ended }: Sources): Downtime | undefined {
  const taken = of('system.quarantine', { impact: 'availability' })
  const since = new Map<string, (typeof deeds)[number]>()
  const cites: EventNumber[] = []
  let total = 0
  for (const deed of deeds) {
    const system = carried(deed, 'system')
    if (speaksOf(taken, deed) && !since.has(system)) {
      since.set(system, deed)
      cites.push(deed.number)
    }
    const start = since.get(system)
    if (!speaksOf(of('service.restore'), deed) || start === undefined) continue
    total += between(start.at, deed.at)
    since.delete(system)
    cites.push(deed.number)
  }
  for (const start of since.values()) total += between(start.at, end)
  if (cites.length === 0) return undefined
  return {
    total: total as Duration,
    stillDown: [...since.keys()],
    cites: ended === undefined ? cites : [...cites, ended],
  }
}
