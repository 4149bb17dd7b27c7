import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citedBy, type Debrief, debriefOf, wording, write } from '@/debrief/index.ts'
import { type Audience, belongs, type Circle, EVERYONE, FACILITATOR, type Log, NEVER } from '@/engine/index.ts'
import type { Claim, OrganisationId, SeatId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { anyEvening, play } from '../arbitraries/any-evening.ts'
import { runs } from '../runs.ts'
import { logOf, rows } from './evening/log.ts'
import { debriefPlaybook } from './evening/playbook.ts'
import { everyClaim } from './every-claim.ts'

const companies = ['bankx', 'techa'] as OrganisationId[]
const readers = ['joint' as const, ...companies]

const anyReader = fc.constantFrom(...readers)

const seat = fc.constantFrom(...(Object.keys(debriefPlaybook.roles) as SeatId[]))

const anyCircle: fc.Arbitrary<Circle> = fc.oneof(
  fc.constantFrom<Circle>(EVERYONE, FACILITATOR, NEVER),
  fc.uniqueArray(seat, { minLength: 1, maxLength: 2 }).map((seats): Circle => ({ kind: 'seats', seats })),
  fc
    .uniqueArray(fc.constantFrom(...companies), { minLength: 1, maxLength: 2 })
    .map((organisations): Circle => ({ kind: 'organisations', organisations, seats: [] })),
)

const anyAudience: fc.Arbitrary<Audience> = fc.record({ during: anyCircle, after: anyCircle })

/** Line by line of the evening: whether it is told, and who may read it. */
const anyTelling = fc.array(fc.tuple(fc.boolean(), anyAudience), { minLength: rows.length, maxLength: rows.length })

/** The evening with some lines left out, and other people allowed to read the rest. */
function told(telling: readonly (readonly [boolean, Audience])[]): Log {
  return logOf(
    rows.flatMap(([at, own, event], index) => {
      const [kept, audience] = telling[index] ?? [true, own]
      return kept ? [[at, audience, event] as const] : []
    }),
  )
}

const mayRead = (reader: (typeof readers)[number], { during, after }: Audience): boolean =>
  reader === 'joint' ? belongs({ kind: 'facilitator' }, after) : belongs({ kind: 'organisation', organisation: reader }, during)

describe('what a debrief rests on', { timeout: 600_000 }, () => {
  it('is only what its reader may see, whoever may see what', () => {
    fc.assert(
      fc.property(anyTelling, anyReader, (telling, reader) => {
        const log = told(telling)
        const debrief = debriefOf(log, scoreLog(log), reader)
        const seen = new Set(log.lines.filter(({ audience }) => mayRead(reader, audience)).map(({ number }) => number))
        expect(citedBy(debrief).filter((number) => !seen.has(number))).toEqual([])
        expect(debrief.footnotes.filter(({ number }) => !seen.has(number))).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('lets no word of a private line through', () => {
    fc.assert(
      fc.property(anyTelling, anyReader, (telling, reader) => {
        const log = withSecrets(told(telling))
        const text = write(debriefOf(log, scoreLog(log), reader), 'json')
        const hidden = log.lines.filter(({ audience }) => !mayRead(reader, audience))
        expect(hidden.filter(({ number }) => text.includes(secretOf(number)))).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('is the same for one company whatever the other one wrote in private', () => {
    fc.assert(
      fc.property(anyTelling, fc.constantFrom(...companies), (telling, company) => {
        const log = told(telling)
        const lines = log.lines.map((line) => (mayRead(company, line.audience) ? line : withSecret(line)))
        const changed: Log = { ...log, lines }
        expect(debriefOf(changed, scoreLog(changed), company)).toEqual(debriefOf(log, scoreLog(log), company))
      }),
      { numRuns: runs },
    )
  })

  it('is proof for every number: a sentence with a number cites lines', () => {
    fc.assert(
      fc.property(anyTelling, anyReader, (telling, reader) => {
        const log = told(telling)
        expect(bareNumbers(debriefOf(log, scoreLog(log), reader))).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('has a footnote for every line cited, and no other', () => {
    fc.assert(
      fc.property(anyEvening, anyReader, (evening, reader) => {
        const log = play(evening, { end: true }).log()
        const debrief = debriefOf(log, scoreLog(log), reader)
        expect(debrief.footnotes.map(({ number }) => number)).toEqual(citedBy(debrief))
        const text = write(debrief, 'md')
        const defined = new Set([...text.matchAll(/^\[\^([\w-]+)\]:/gm)].map(([, name]) => name))
        const used = new Set([...text.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, name]) => name))
        expect([...used].filter((name) => !defined.has(name))).toEqual([])
        expect([...defined].filter((name) => !used.has(name))).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('can be worded whatever people do', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        const log = play(evening, { end: true }).log()
        const debrief = debriefOf(log, scoreLog(log), 'joint')
        for (const claim of everyClaim(debrief)) expect(wording(claim, debrief.names)).not.toMatch(/[{}]|undefined|NaN/)
      }),
      { numRuns: runs },
    )
  })
})

/** Claims that carry a number and cite nothing. Ids and titles that contain digits are text. */
function bareNumbers(debrief: Debrief): readonly string[] {
  const footnotes = new Set(debrief.footnotes.map(({ text }) => text))
  return everyClaim(debrief)
    .filter((claim) => !footnotes.has(claim) && claim.cites.length === 0 && carriesNumber(claim))
    .map(({ say }) => say)
}

function carriesNumber({ with: fill }: Claim): boolean {
  return Object.values(fill).some((value) => typeof value === 'number')
}

const secretOf = (number: number): string => `secret-of-line-${number}.`

function withSecrets(log: Log): Log {
  return { ...log, lines: log.lines.map(withSecret) }
}

/** The same line with other words wherever a person wrote some. */
function withSecret<Line extends Log['lines'][number]>(line: Line): Line {
  const { event } = line
  const words = secretOf(line.number)
  const changed = {
    ...event,
    ...('text' in event ? { text: words } : {}),
    ...('title' in event ? { title: words } : {}),
    ...('body' in event ? { body: words } : {}),
    ...('reason' in event && event.kind !== 'exercise-ended' ? { reason: words } : {}),
  }
  return { ...line, event: changed }
}
