import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debriefOf } from '@/debrief/index.ts'
import { exerciseBriefed, type LogLine, pathOf, type Recorded, replay } from '@/engine/index.ts'
import { checkLog, type Host, openHost, summarise, verify, writeLog } from '@/hosting/index.ts'
import type { EventNumber, SeatId } from '@/kernel/index.ts'
import { scoreLog, scoreSheetOf } from '@/scoring/index.ts'
import { anyWish, asCommand, type Wish } from '../arbitraries/any-command.ts'
import { type AnyEvening, anyEvening, play } from '../arbitraries/any-evening.ts'
import { given, smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'
import { runs } from '../runs.ts'

const { scenario, playbook } = smallStory
const lead = role('techa.tech_lead')
const wishes = fc.array(anyWish(scenario, playbook), { maxLength: 10, size: 'max' })
const anySeat = fc.constantFrom(...(Object.keys(playbook.roles) as SeatId[]))

/** Wishes one after the other; what is refused is passed over. No wish here goes back by itself. */
function wish(host: Host, wanted: readonly Wish[], name: string): void {
  for (const [n, one] of wanted.entries())
    if (one.command.kind !== 'rewind')
      host.accept(asCommand(one, host.exercise().now, scenario.length.story), one.sender, `${name}-${n}`)
}

const lastOf = (host: Host): EventNumber => host.log().lines.length as EventNumber
const back = (host: Host, to: EventNumber, id = `back-${to}`) => host.accept({ kind: 'rewind', to }, { kind: 'facilitator' }, id)
const end = (host: Host) => host.accept({ kind: 'end', reason: 'time' }, { kind: 'facilitator' }, 'endex')

/** One evening twice: with a branch that was left again, and without it. */
function twice(first: AnyEvening, abandoned: readonly Wish[], then: readonly Wish[]): { straight: Host; bent: Host } {
  const beginning = { ...first, wishes: first.wishes.filter(({ command }) => command.kind !== 'rewind') }
  const straight = play(beginning)
  const bent = play(beginning)
  const turn = lastOf(bent)
  wish(bent, abandoned, 'abandoned')
  expect(back(bent, turn).accepted).toBe(true)
  for (const host of [straight, bent]) {
    wish(host, then, 'then')
    end(host)
  }
  return { straight, bent }
}

/** Anything with its line numbers given as the count of the line on the path, so that two logs can be compared. */
function renumbered(value: unknown, lines: readonly LogLine[]): unknown {
  const path = pathOf(lines).filter(({ event }) => event.kind !== 'rewound')
  const counts = new Map<number, number>(path.map(({ number }, index) => [number, index + 1]))
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'number' && ['cites', 'number', 'started', 'last'].includes(key)) return counts.get(one) ?? 'elsewhere'
    if (Array.isArray(one)) return one.map((member) => walk(member, key))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).flatMap(([name, member]) => (LOOSE.has(name) ? [] : [[name, walk(member, name)]])),
    )
  }
  return walk(value, '')
}

/** What belongs to one log only: its hashes, its seals, the names of its commands, where its last line stands. */
const LOOSE = new Set(['hash', 'cause', 'after', 'last'])

describe('an exercise that was taken back', () => {
  it('goes on from the line it was taken back to, and everybody is told', () => {
    const evening = given().at('T+00:05')
    const turn = lastOf(evening.host)
    evening.when({ kind: 'answer', seat: lead, inject: 'token-reuse' as never, option: 'revoke', text: '' }).at('T+00:12')
    const before = lastOf(evening.host)
    expect(evening.host.exercise().facts['evidence' as never]).toBe('lost')
    evening.when({ kind: 'rewind', to: turn })
    expect(evening.news()).toEqual([{ kind: 'rewound', to: 300 }])
    expect(evening.host.log().lines.at(-1)).toMatchObject({
      number: before + 1,
      after: turn,
      at: 300,
      audience: { during: { kind: 'everyone' } },
    })
    expect(evening.host.exercise()).toMatchObject({ now: 300, facts: { evidence: 'volatile' }, last: before + 1 })
    expect(
      evening.refusal({ kind: 'answer', seat: lead, inject: 'token-reuse' as never, option: 'report', text: '' }),
    ).toBeUndefined()
  })

  it('can be taken to what had been left, because nothing is erased', () => {
    const evening = given().at('T+00:05')
    const turn = lastOf(evening.host)
    evening.at('T+00:30')
    const far = lastOf(evening.host)
    evening.when({ kind: 'rewind', to: turn })
    expect(evening.host.exercise().now).toBe(300)
    evening.when({ kind: 'rewind', to: far })
    expect(evening.host.exercise().now).toBe(1800)
  })

  it('is taken back by the facilitator only, to a line there is, where a command had come to its end', () => {
    const evening = given().at('T+00:05')
    const { lines } = evening.host.log()
    const advance = lines.findLast(({ cause }) => cause !== undefined)?.number ?? 0
    expect(evening.refusal({ kind: 'rewind', to: 1 as EventNumber }, { kind: 'seat', seat: lead })).toEqual({
      kind: 'facilitator-only',
    })
    for (const to of [0, 1.5, lines.length + 1])
      expect(evening.refusal({ kind: 'rewind', to: to as EventNumber })).toEqual({ kind: 'unknown-line', last: lines.length })
    expect(evening.refusal({ kind: 'rewind', to: advance as EventNumber })).toEqual({
      kind: 'mid-command',
      before: advance - 1,
      end: lines.length,
    })
  })

  it('is the evening without what was left: exercise, world, score and debrief', () => {
    fc.assert(
      fc.property(anyEvening, wishes, wishes, (first, abandoned, then) => {
        const { straight, bent } = twice(first, abandoned, then)
        const same = (of: (host: Host) => unknown): void =>
          expect(renumbered(of(bent), bent.log().lines)).toEqual(renumbered(of(straight), straight.log().lines))
        same((host) => host.exercise())
        same((host) => scoreSheetOf(scoreLog(host.log())))
        same((host) => debriefOf(host.log(), scoreLog(host.log()), 'joint'))
        same((host) => debriefOf(host.log(), scoreLog(host.log()), 'techa' as never))
        const { events: _, logHash: __, ...sum } = summarise(bent.log())
        expect(summarise(straight.log())).toMatchObject(sum)
      }),
      { numRuns: Math.max(10, runs / 10) },
    )
  })

  it('holds, and the engine comes to it again', () => {
    fc.assert(
      fc.property(anyEvening, wishes, wishes, (first, abandoned, then) => {
        const { bent } = twice(first, abandoned, then)
        const checked = checkLog(writeLog(bent.log()))
        expect(checked.ok).toBe(true)
        expect(verify(bent.log(), bent.story)).toMatchObject({ ok: true, lines: bent.log().lines.length })
        expect(openHost(bent.header, bent.story, bent.log().lines).exercise()).toEqual(bent.exercise())
      }),
      { numRuns: Math.max(20, runs / 5) },
    )
  })

  it('is the same on a device that saw it and on one that joins afterwards', () => {
    fc.assert(
      fc.property(anyEvening, wishes, wishes, anySeat, fc.nat(), (first, abandoned, then, seat, where) => {
        const host = play(first)
        host.view(seat)
        wish(host, abandoned, 'abandoned')
        const ends = host.log().lines.flatMap(({ cause, number }) => (cause === undefined || number === 1 ? [] : [number - 1]))
        back(host, (ends[where % Math.max(1, ends.length)] ?? 1) as EventNumber)
        wish(host, then, 'then')
        const seen = host.view(seat)
        const fresh = openHost(host.header, host.story, host.log().lines).view(seat)
        expect(seen.told).toEqual(fresh.told)
        expect(seen.exercise).toEqual(fresh.exercise)
        expect(seen.lines).toEqual(pathOf(host.log().lines).filter((line) => seen.lines.includes(line)))
        const device = pathOf(seen.told.map(({ line, after }, n) => numbered(line, n + 1, after)))
        expect(replay(exerciseBriefed(seen.briefing), device, playbook).facts).toEqual(seen.exercise.facts)
        expect(device.map(({ at, event }) => [at, event])).toEqual(seen.lines.map(({ at, event }) => [at, event]))
      }),
      { numRuns: Math.max(20, runs / 5) },
    )
  })
})

/** A line as a device counts it. */
function numbered({ at, event, audience }: Recorded, number: number, after: number | undefined): Recorded {
  return {
    number: number as EventNumber,
    ...(after === undefined ? {} : { after: after as EventNumber }),
    at,
    event,
    audience,
  }
}
