import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brief,
  type Command,
  type ExerciseEvent,
  evolve,
  exerciseBriefed,
  exerciseOf,
  may,
  organisationOf,
  pathOf,
  replay,
} from '@/engine/index.ts'
import { checkLog, openHost, sealHeader, sealLine, verify, writeLog } from '@/hosting/index.ts'
import { canonical, type SeatId } from '@/kernel/index.ts'
import { anyWish, asCommand } from '../arbitraries/any-command.ts'
import { anyEvening, play } from '../arbitraries/any-evening.ts'
import { smallStory } from '../evening/given.ts'
import { runs } from '../runs.ts'

const { scenario, playbook } = smallStory
const seats = Object.keys(playbook.roles) as SeatId[]
const anySeat = fc.constantFrom(...seats)
const always = { numRuns: runs }

describe('an exercise, whatever people do', () => {
  it('is its log: folding the lines again gives it exactly', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        const host = play(evening)
        expect(replay(exerciseOf(scenario), pathOf(host.log().lines), playbook)).toEqual(host.exercise())
      }),
      always,
    )
  })

  it('is the same to the byte for the same seed and the same commands', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        expect(writeLog(play(evening, { end: true }).log())).toBe(writeLog(play(evening, { end: true }).log()))
      }),
      always,
    )
  })

  it('is another evening under another seed, where dice are thrown at all', () => {
    const wishes = [{ sender: { kind: 'facilitator' }, command: { kind: 'advance', to: 0 as never }, by: 900 }] as const
    const records = ['a', 'b', 'c', 'd'].map(
      (seed) => play({ seed: seed as never, wishes }).exercise().facts['records_read' as never],
    )
    expect(new Set(records).size).toBeGreaterThan(1)
  })

  it('numbers its lines from 1 without gaps, and never goes back in time', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        const { lines } = play(evening).log()
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, n) => n + 1))
        const path = pathOf(lines)
        expect(path.every(({ at }, n) => n === 0 || at >= (path[n - 1]?.at ?? 0))).toBe(true)
      }),
      always,
    )
  })

  it('refuses for reasons that do not depend on the dice', () => {
    fc.assert(
      fc.property(anyEvening, anyWish(scenario, playbook), (evening, wish) => {
        const host = play(evening)
        const command = asCommand(wish, host.exercise().now, scenario.length.story)
        const answers = ['a', 'b', 'c', 'd', 'e'].map((seed) => {
          const other = openHost(host.header, { ...host.story, seed: seed as never }, host.log().lines)
          const answer = other.accept(command, wish.sender, 'one-more')
          return answer.accepted === false ? canonical(answer.refusal) : 'accepted'
        })
        expect(new Set(answers).size).toBe(1)
      }),
      always,
    )
  })

  it('delivers every inject at most once, and timed ones in order and not before their time', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        const lines = pathOf(play(evening).log().lines)
        const arrived = lines.flatMap(({ at, event }) =>
          event.kind === 'inject-delivered' ? [{ at, inject: event.inject }] : [],
        )
        expect(new Set(arrived.map(({ inject }) => inject)).size).toBe(arrived.length)
        const named = (kind: 'release-inject' | 'resume-inject') =>
          lines.flatMap(({ cause }) => (cause?.command.kind === kind ? [cause.command.inject] : []))
        const [released, resumed] = [named('release-inject'), named('resume-inject')]
        const dueOf = (inject: string) => scenario.injects.find(({ id }) => id === inject)?.at
        // One that was held past its time arrives when it is let go.
        for (const { at, inject } of arrived)
          if (resumed.includes(inject) && !released.includes(inject)) expect(at).toBeGreaterThanOrEqual(dueOf(inject) ?? 0)
        const timed = arrived.flatMap(({ at, inject }) => {
          const due = dueOf(inject)
          return due === undefined || released.includes(inject) || resumed.includes(inject) ? [] : [{ at, due }]
        })
        expect(timed.every(({ at, due }) => at === due)).toBe(true)
        expect(timed.map(({ due }) => due)).toEqual([...timed.map(({ due }) => due)].sort((a, b) => a - b))
      }),
      always,
    )
  })

  it('shows nobody an inject that was sent to somebody else, but to who stands in for them', () => {
    fc.assert(
      fc.property(anyEvening, anySeat, (evening, seat) => {
        const host = play(evening)
        const takenOver = host.log().lines.flatMap(({ event }) => (event.kind === 'delegated' ? [event.from] : []))
        const others = takenOver.filter((from) => organisationOf(from) === organisationOf(seat))
        for (const { event } of host.view(seat).lines)
          if (event.kind === 'inject-delivered') expect(event.to.some((to) => to === seat || others.includes(to))).toBe(true)
      }),
      always,
    )
  })

  it('shows a seat nothing of the other house but what was sent across, to it or to whom it stands in for', () => {
    const crosses = new Set<ExerciseEvent['kind']>([
      'exercise-started',
      'clock-advanced',
      'phase-entered',
      'exercise-ended',
      'notified',
      'message-sent',
      'approval-requested',
      'approval-given',
      'approval-refused',
      'inject-answered',
      'finding-recorded',
      'seat-taken',
    ])
    fc.assert(
      fc.property(anyEvening, anySeat, (evening, seat) => {
        const host = play(evening)
        const readsFor = new Set([seat])
        for (const { event } of host.log().lines)
          if (event.kind === 'delegated' && readsFor.has(event.to)) readsFor.add(event.from)
        for (const { event } of host.view(seat).lines) {
          if (!('seat' in event) || organisationOf(event.seat) === organisationOf(seat) || crosses.has(event.kind)) continue
          const activity = 'activity' in event ? playbook.activities[event.activity] : undefined
          const reaches = activity?.reaches ?? []
          expect(reaches.some((reach) => readsFor.has(reach as SeatId) || reach === organisationOf(seat))).toBe(true)
        }
      }),
      always,
    )
  })

  it('folds from any part of its log', () => {
    fc.assert(
      fc.property(anyEvening, fc.infiniteStream(fc.boolean()), (evening, keep) => {
        const { lines } = play(evening).log()
        const some = lines.filter(() => keep.next().value === true)
        const briefing = brief(scenario, playbook, seats[0] as SeatId, {})
        const folded = some.reduce((exercise, line) => evolve(exercise, line, playbook), exerciseBriefed(briefing))
        expect(folded.last).toBe(some.at(-1)?.number ?? 0)
      }),
      always,
    )
  })

  it('gives a device the same answer to "may I?" as the host', () => {
    fc.assert(
      fc.property(anyEvening, anyWish(scenario, playbook), (evening, wish) => {
        const host = play(evening)
        const command = asCommand(wish, host.exercise().now, scenario.length.story)
        if (!('seat' in command)) return
        const { briefing, lines } = host.view(wish.sender.kind === 'seat' ? wish.sender.seat : command.seat)
        const device = lines.reduce((exercise, line) => evolve(exercise, line, playbook), exerciseBriefed(briefing))
        const foreseen = may(command as Command, wish.sender, { ...device, now: host.exercise().now }, briefing)
        const answer = host.accept(command, wish.sender, 'one-more')
        expect(answer.accepted).toBe(foreseen.allowed)
        if (answer.accepted === false && !foreseen.allowed) expect(answer.refusal).toEqual(foreseen.refusal)
      }),
      always,
    )
  })

  it('applies a command once, however often it is sent', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        const host = play(evening)
        const before = host.log().lines.length
        for (const { cause } of host.log().lines)
          if (cause !== undefined) expect(host.accept(cause.command, { kind: 'facilitator' }, cause.id).accepted).toBe('before')
        expect(host.log().lines).toHaveLength(before)
      }),
      always,
    )
  })

  it('can be opened again in the middle and goes on as if nothing had happened', () => {
    fc.assert(
      fc.property(anyEvening, anyEvening, (first, second) => {
        const whole = play({ ...first, wishes: [...first.wishes, ...second.wishes] })
        const half = play(first)
        const again = openHost(half.header, half.story, half.log().lines)
        for (const [n, wish] of second.wishes.entries())
          again.accept(
            asCommand(wish, again.exercise().now, scenario.length.story),
            wish.sender,
            `wish-${first.wishes.length + n}`,
          )
        expect(writeLog(again.log())).toBe(writeLog(whole.log()))
      }),
      always,
    )
  })
})

describe('a finished log', () => {
  it('holds, and the engine comes to it again', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        const host = play(evening, { end: true })
        const checked = checkLog(writeLog(host.log()))
        expect(checked.ok).toBe(true)
        if (checked.ok) expect(verify(checked.log, host.story)).toMatchObject({ ok: true, lines: host.log().lines.length })
      }),
      always,
    )
  })

  it('shows a changed byte on its line', () => {
    fc.assert(
      fc.property(anyEvening, fc.nat(), fc.nat({ max: 255 }), (evening, where, byte) => {
        const text = writeLog(play(evening, { end: true }).log())
        const bytes = Buffer.from(text)
        const index = where % bytes.length
        if (bytes[index] === byte) return
        const line = bytes.subarray(0, index).toString().split('\n').length
        bytes[index] = byte
        const checked = checkLog(bytes.toString())
        expect(checked.ok).toBe(false)
        if (!checked.ok)
          expect(Math.abs(checked.broken.line - line)).toBeLessThanOrEqual(byte === 10 || text[index] === '\n' ? 1 : 0)
      }),
      always,
    )
  })

  it('sealed anew after a change still does not pass for what the engine comes to', () => {
    fc.assert(
      fc.property(anyEvening, fc.nat(), (evening, where) => {
        const host = play(evening, { end: true })
        const { header, lines } = host.log()
        const index = where % lines.length
        let before = sealHeader(header).hash
        const forged = lines.map(({ hash: _, ...line }, n) => {
          const sealed = sealLine(n === index ? { ...line, at: (line.at + 1) as never } : line, before, header.seed)
          before = sealed.hash
          return sealed
        })
        const checked = checkLog(writeLog({ header, lines: forged }))
        expect(checked.ok).toBe(true)
        if (checked.ok) expect(verify(checked.log, host.story)).toMatchObject({ ok: false, number: index + 1 })
      }),
      always,
    )
  })

  it('shows swapped lines and a cut tail', () => {
    fc.assert(
      fc.property(anyEvening, fc.nat(), fc.nat(), (evening, a, b) => {
        const text = writeLog(play(evening, { end: true }).log())
        const rows = text.slice(0, -1).split('\n')
        const [i, j] = [1 + (a % (rows.length - 1)), 1 + (b % (rows.length - 1))].sort((x, y) => x - y)
        if (i === undefined || j === undefined || i === j) return
        const swapped = [...rows]
        ;[swapped[i], swapped[j]] = [swapped[j] ?? '', swapped[i] ?? '']
        expect(checkLog(`${swapped.join('\n')}\n`)).toMatchObject({ ok: false, broken: { line: i + 1 } })
        expect(checkLog(`${rows.slice(0, j).join('\n')}\n`)).toMatchObject({ ok: false, broken: { line: j, code: 'cut-short' } })
      }),
      always,
    )
  })
})
