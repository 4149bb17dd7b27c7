import fc from 'fast-check'
import { type Command, isSeatCommand, organisationOf, type Sender } from '@/engine/index.ts'
import type {
  ActivityId,
  EventNumber,
  ExerciseTime,
  FactId,
  InjectId,
  PhaseId,
  RequestId,
  RuleId,
  SeatId,
  ThingId,
} from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { FactValue, Scenario } from '@/scenario/index.ts'

/** One wish of an evening: who sends it, and what. Times are moved forward from wherever the clock stands. */
export interface Wish {
  readonly sender: Sender
  readonly command: Command
  /** For commands that move the clock: by how many seconds. */
  readonly by: number
}

/** Any wish, sensible or not, that somebody could send at this table. */
export function anyWish(scenario: Scenario, playbook: Playbook): fc.Arbitrary<Wish> {
  const seats = Object.keys(playbook.roles) as SeatId[]
  const seat = fc.constantFrom(...seats)
  const activity = fc.constantFrom(...(Object.keys(playbook.activities) as ActivityId[]))
  const things = Object.keys(scenario.things) as ThingId[]
  const target = fc.option(fc.constantFrom(...things), { nil: undefined })
  const inject = fc.constantFrom(...scenario.injects.map(({ id }) => id), 'no-such-inject' as InjectId)
  const choices = fc.constantFrom({}, { kind: 'systems' }, { kind: 'network-logs' }, { strange: 'key' })
  const text = fc.constantFrom('', 'Two tokens are in use.', 'We do not know yet.')
  const option = fc.constantFrom(undefined, ...scenario.injects.flatMap(({ ask }) => ask.map((offered) => offered.option)))
  const request = fc.tuple(seat, fc.integer({ min: 1, max: 3 })).map(([of, n]) => `${of}/R${n}` as RequestId)
  const present = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
    (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }

  /** What a seat could sensibly do: its own activity, to a thing of its kind, with choices made. */
  const sensible = fc
    .constantFrom(...Object.values(playbook.activities).filter(({ does, grants }) => does.length > 0 && !grants))
    .chain(({ id, does, target: kind, carries }) => {
      const fitting = things.filter((thing) => scenario.things[thing]?.kind === kind)
      const made = Object.entries(carries).flatMap(([key, carried]) =>
        carried.from === 'choice' ? [[key, carried.of[0] ?? ''] as const] : [],
      )
      return fc
        .record({ seat: fc.constantFrom(...does), emergency: fc.boolean(), thing: fc.constantFrom(undefined, ...fitting) })
        .map(
          ({ seat: by, emergency, thing }): Command => ({
            kind: 'do',
            seat: by,
            activity: id,
            ...present('target', thing ?? fitting[0]),
            with: Object.fromEntries(made),
            emergency,
          }),
        )
    })
  const asking = fc
    .constantFrom(...Object.values(playbook.activities).filter(({ grants }) => grants))
    .chain(({ id, does }) =>
      fc
        .record({ seat, of: fc.constantFrom(...does) })
        .map((rest): Command => ({ kind: 'request', activity: id, with: {}, text: '', ...rest })),
    )
  const answering = fc.constantFrom(...scenario.injects).chain(({ id, to, ask }) =>
    fc.record({ seat: fc.constantFrom(...to), chosen: fc.constantFrom(undefined, ...ask.map((offered) => offered.option)) }).map(
      ({ seat: by, chosen }): Command => ({
        kind: 'answer',
        seat: by,
        inject: id,
        text: 'Understood.',
        ...present('option', chosen),
      }),
    ),
  )
  const bySeat = fc.oneof<fc.Arbitrary<Command>[]>(
    sensible,
    sensible,
    asking,
    answering,
    fc
      .record({ seat, activity, target, with: choices, emergency: fc.boolean() })
      .map(({ target: thing, ...rest }): Command => ({ kind: 'do', ...rest, ...present('target', thing) })),
    fc
      .record({ seat, to: fc.uniqueArray(seat, { maxLength: 3 }), text })
      .map((rest): Command => ({ kind: 'notify', topics: ['tokens'], ...rest })),
    fc.record({ seat, to: fc.uniqueArray(seat, { maxLength: 2 }), text }).map((rest): Command => ({ kind: 'send', ...rest })),
    fc.record({ seat, of: seat, activity, forActivity: fc.option(activity, { nil: undefined }), target, with: choices }).map(
      ({ target: thing, forActivity, ...rest }): Command => ({
        kind: 'request',
        ...rest,
        text: '',
        ...present('target', thing),
        ...present('forActivity', forActivity),
      }),
    ),
    fc.record({ seat, request }).map((rest): Command => ({ kind: 'approve', with: {}, ...rest })),
    fc.record({ seat, request }).map((rest): Command => ({ kind: 'refuse', reason: 'Not now.', ...rest })),
    fc.record({ seat, owner: seat, n: fc.integer({ min: 1, max: 2 }) }).map(
      ({ seat: by, owner, n }): Command => ({
        kind: 'record-finding',
        seat: by,
        finding: `${owner}/F${n}`,
        text: 'A finding.',
      }),
    ),
    fc.record({ seat, to: seat }).map((rest): Command => ({ kind: 'delegate', reason: 'Off to sleep.', ...rest })),
    fc
      .record({ seat, inject, option, text })
      .map(({ option: chosen, ...rest }): Command => ({ kind: 'answer', ...rest, ...present('option', chosen) })),
  )
  const handingOver = fc
    .constantFrom(...seats)
    .chain((from) =>
      fc
        .constantFrom(...seats.filter((to) => organisationOf(to) === organisationOf(from)))
        .map((to): Command => ({ kind: 'delegate', seat: from, to })),
    )
  const byFacilitator = fc.oneof(
    { weight: 6, arbitrary: fc.constant<Command>({ kind: 'advance', to: 0 as ExerciseTime }) },
    { weight: 3, arbitrary: fc.constant<Command>({ kind: 'jump', until: 0 as ExerciseTime }) },
    { weight: 1, arbitrary: inject.map((id): Command => ({ kind: 'release-inject', inject: id })) },
    { weight: 1, arbitrary: inject.map((id): Command => ({ kind: 'hold-inject', inject: id })) },
    { weight: 1, arbitrary: inject.map((id): Command => ({ kind: 'resume-inject', inject: id })) },
    { weight: 1, arbitrary: inject.map((id): Command => ({ kind: 'drop-inject', inject: id, reason: 'by hand' })) },
    { weight: 2, arbitrary: handingOver },
    { weight: 2, arbitrary: anyPower(scenario, playbook, inject) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 40 }).map((to): Command => ({ kind: 'rewind', to: to as EventNumber })),
    },
    { weight: 1, arbitrary: fc.constant<Command>({ kind: 'enter-phase', phase: 'CO' as PhaseId, reason: 'by hand' }) },
    {
      weight: 1,
      arbitrary: fc.uniqueArray(seat, { minLength: 1, maxLength: 2 }).map(
        (to): Command => ({
          kind: 'add-inject',
          channel: 'phone',
          from: 'A neighbour',
          to,
          title: 'Hello',
          body: 'Your lights are on.',
          informs: false,
        }),
      ),
    },
  )
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .record({ command: bySeat, by: fc.constant(0) })
        .map(({ command, by }) => ({ command, by, sender: senderOf(command) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ command: fc.oneof(bySeat, handingOver), presser: seat })
        .map(({ command, presser }) => ({ command, by: 0, sender: { kind: 'seat', seat: presser } as const })),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({ command: byFacilitator, by: fc.integer({ min: 0, max: 900 }) })
        .map((wish) => ({ ...wish, sender: { kind: 'facilitator' } as const })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ about: fc.constantFrom(undefined, ...seats), name: fc.constantFrom('Heron', 'Otter') })
        .map(({ about, name }) => ({
          command: { kind: 'observe', text: 'They spoke plainly.', ...present('about', about) } as const,
          by: 0,
          sender: { kind: 'evaluator', name } as const,
        })),
    },
  )
}

/** What only the facilitator may do to a story and its judgement, sensible or not. */
function anyPower({ facts }: Scenario, { roles, rules }: Playbook, inject: fc.Arbitrary<InjectId>): fc.Arbitrary<Command> {
  const reason = fc.constantFrom('', 'It makes a better evening.')
  const value = fc.oneof(
    fc.constantFrom<FactValue>(true, false, 'lost', [], ['rt_1b77', 'rt_9f3c']),
    fc.integer({ min: -2, max: 6000 }),
  )
  const number = fc.integer({ min: 1, max: 60 })
  const rule = fc.constantFrom(...rules.map(({ id }) => id), 'no-such-rule' as RuleId)
  return fc.oneof<fc.Arbitrary<Command>[]>(
    fc
      .record({ fact: fc.constantFrom(...(Object.keys(facts) as FactId[]), 'no-such-fact' as FactId), to: value, reason })
      .map((rest) => ({ kind: 'change-fact', ...rest })),
    fc
      .record({ inject, until: fc.integer({ min: 0, max: 3600 }) })
      .map(({ until, ...rest }) => ({ kind: 'extend-deadline', ...rest, until: until as ExerciseTime })),
    fc.record({ inject, title: fc.constantFrom('', 'Another title') }).map((rest) => ({ kind: 'edit-inject', ...rest })),
    fc.record({ inject }).map((rest) => ({ kind: 'edit-inject', ...rest, body: 'Records: {{fact.records_read}}.' })),
    fc.record({ rule, reason }).map((rest) => ({ kind: 'justify', ...rest })),
    fc.record({ rule, at: number, reason }).map(({ at, ...rest }) => ({ kind: 'justify', ...rest, at: at as EventNumber })),
    fc
      .record({ seat: fc.constantFrom(...(Object.keys(roles) as SeatId[])), held: fc.constantFrom('person', 'bot', 'nobody') })
      .map(({ seat, held }) => ({ kind: 'take-seat', seat, holder: { kind: held } })),
  )
}

/** A wish as a command at the moment it is sent. */
export function asCommand({ command, by }: Wish, now: number, ends: number): Command {
  const to = Math.min(ends, now + by) as ExerciseTime
  if (command.kind === 'advance') return { ...command, to }
  return command.kind === 'jump' ? { ...command, until: to } : command
}

function senderOf(command: Command): Sender {
  return isSeatCommand(command) ? { kind: 'seat', seat: command.seat } : { kind: 'facilitator' }
}
