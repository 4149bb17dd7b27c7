import { between, type Claim, type EventNumber, type ExerciseTime } from '@/kernel/index.ts'
import { say } from '../words/say.ts'
import { of, speaksOf } from './deeds.ts'
import type { Sources } from './sources.ts'

/** A moment with the line that made it. */
interface Moment {
  readonly at: ExerciseTime
  readonly number: EventNumber
}

/** When each step of the official chain was first told, and how long after the step before. */
export function hopsIn({ playbook, lines, deeds, ended, for: reader }: Sources): readonly Claim[] {
  const claims: Claim[] = []
  let before: Moment | undefined = deeds.find((deed) => speaksOf(of('anomaly.confirm'), deed))
  for (const step of playbook.chain.slice(1)) {
    const told = lines.find(({ event }) => event.kind === 'notified' && step.some((role) => event.to.includes(role)))
    if (told === undefined || told.event.kind !== 'notified') {
      if (reader === 'joint' && ended !== undefined) claims.push(say('measure/not-told', { roles: step }, [ended]))
      before = undefined
      continue
    }
    const { at, number, event } = told
    const to = step.find((role) => event.to.includes(role)) ?? event.seat
    claims.push(
      before === undefined || before.at > at
        ? say('measure/hop', { to, at }, [number])
        : say('measure/hop-after', { to, at, wait: between(before.at, at) }, [before.number, number]),
    )
    before = { at, number }
  }
  return claims
}
