import { describe, expect, it } from 'vitest'
import { cardOf } from '@/hosting/index.ts'
import { shipped } from '../../src/entry/shipped-scenarios.ts'
import { playbooks, scenarios } from '../scenario/shipped.ts'

describe('the scenarios that ship, as the build has read them', () => {
  it('are the ones that reading their files gives, each with its card and its playbook', async () => {
    expect(scenarios.length).toBeGreaterThan(4)
    const byId = <One>(all: readonly One[], id: (one: One) => string) => new Map(all.map((one) => [id(one), one]))
    const read = await Promise.all(shipped.scenarios.map(({ load }) => load()))
    expect(byId(shipped.scenarios, ({ card }) => card.id)).toEqual(
      byId(
        scenarios.map((one) => ({ card: cardOf(one, false), load: expect.any(Function) })),
        ({ card }) => card.id,
      ),
    )
    expect(byId(read, ({ file }) => file)).toEqual(byId(scenarios, ({ file }) => file))
    expect(await shipped.playbooks()).toEqual(playbooks.map(({ playbook }) => playbook))
  })

  it('are one and the same playbook for all scenarios that name it, and nobody can change them', async () => {
    const read = await Promise.all(shipped.scenarios.map(({ load }) => load()))
    const [playbook] = await shipped.playbooks()
    for (const one of read) {
      expect(one.playbook).toBe(playbook)
      expect(Object.isFrozen(one.scenario.injects)).toBe(true)
    }
  })
})
