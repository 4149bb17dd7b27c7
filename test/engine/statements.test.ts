import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import {
  type Command,
  claimsHolding,
  evolve,
  exerciseBriefed,
  type Happening,
  lastVersion,
  may,
  organisationOf,
} from '@/engine/index.ts'
import type { SeatId, ThingId } from '@/kernel/index.ts'
import type { Words } from '@/scenario/index.ts'
import { type Evening, given } from '../evening/given.ts'
import { activity, role } from '../evening/small-playbook.ts'
import { ready, storyWithWords } from '../evening/story-with-words.ts'
import { runs } from '../runs.ts'

const ciso = role('bankx.ciso')
const bankCeo = role('bankx.ceo')
const cto = role('techa.cto')
const vendorCeo = role('techa.ceo')
const holding = 'M-holding' as ThingId
const blank = 'M-blank' as ThingId
const shared = 'M-shared' as ThingId

const doing = (seat: SeatId, id: string, target: ThingId, rest: { words?: Words; with?: Record<string, string> } = {}) =>
  ({ kind: 'do', seat, activity: activity(id), target, with: {}, emergency: false, ...rest }) as const satisfies Command

const said = (text: string, claims: readonly string[] = [], number?: number): Words => ({
  text,
  claims,
  ...(number === undefined ? {} : { number }),
})
const draft = (words?: Words, target = holding) => doing(ciso, 'words.draft', target, words === undefined ? {} : { words })
const release = (target = holding, kind = 'holding') => doing(ciso, 'words.release', target, { with: { kind } })
const ask = {
  kind: 'request',
  seat: ciso,
  of: bankCeo,
  activity: activity('words.clear'),
  forActivity: activity('words.release'),
  target: holding,
  with: { kind: 'holding' },
  text: '',
} as const satisfies Command
const evening = () => given(storyWithWords)
const done = (one: Evening, id: string): readonly Happening[] =>
  one.host.exercise().happenings.filter((happening) => happening.activity === id)
const paper = (one: Evening) => one.all('inject-delivered').find(({ inject }) => inject === 'paper')

describe('a text', () => {
  it('is there once the work on it is finished, under a name of its own', () => {
    const one = evening().when(draft(said('First words.')))
    expect(lastVersion(holding, ciso, one.host.exercise())).toBeUndefined()
    one
      .at('T+00:10')
      .when(draft(said('Better words.', ['over', 'over'])))
      .at('T+00:20')
    const versions = one.host.exercise().statements[holding] ?? []
    expect(versions.map(({ version, text, claims, seat, at }) => [version, text, claims, seat, at])).toEqual([
      ['M-holding/bankx/v1', 'First words.', [], ciso, 600],
      ['M-holding/bankx/v2', 'Better words.', ['over'], ciso, 1200],
    ])
    expect(versions.map(({ line }) => one.host.log().lines[line - 1]?.event.kind)).toEqual(['act-finished', 'act-finished'])
  })

  it("is the thing's own when nobody writes one", () => {
    const one = evening().when(draft()).at('T+00:10')
    expect(lastVersion(holding, ciso, one.host.exercise())?.text).toBe(ready)
  })

  it('is refused when it is empty, too long, claims what nobody can, or states a number without one', () => {
    const one = evening()
    expect(one.refusal(draft(said('  ')))).toEqual({ kind: 'empty-text' })
    expect(one.refusal(draft(said('x'.repeat(4001))))).toEqual({ kind: 'text-too-long', most: 4000 })
    expect(one.refusal(draft(said('Well.', ['never'])))).toEqual({ kind: 'unknown-claim', claim: 'never' })
    expect(one.refusal(draft(said('Well.', ['number'])))).toEqual({ kind: 'number-missing', claim: 'number' })
  })

  it('is refused to an activity that writes none, and missed by one that does', () => {
    const one = evening()
    expect(one.refusal(doing(bankCeo, 'words.review', holding, { words: said('Mine.') }))).toMatchObject({
      kind: 'words-not-taken',
    })
    expect(one.refusal(draft(undefined, blank))).toMatchObject({ kind: 'words-missing' })
    expect(one.refusal(release(blank))).toMatchObject({ kind: 'nothing-to-publish' })
  })
})

describe('the very same words', () => {
  it('are what a review speaks of: a text changed since is another one', () => {
    const one = evening()
      .when(draft(said('One.')))
      .at('T+00:10')
      .when(doing(bankCeo, 'words.review', holding))
    one
      .when(draft(said('Two.')))
      .at('T+00:20')
      .when(release())
      .at('T+00:21')
    expect(done(one, 'words.review').map(({ data }) => data)).toEqual([{ message: 'M-holding/bankx/v1', statement: holding }])
    expect(done(one, 'words.release')[0]?.data['message']).toBe('M-holding/bankx/v2')
  })

  it('are asked about once, and again when they have been changed', () => {
    const one = evening()
      .when(draft(said('One.')))
      .at('T+00:10')
    one.when(ask)
    expect(one.refusal(ask)).toMatchObject({ kind: 'already-asked' })
    one
      .when(draft(said('Two.')))
      .at('T+00:20')
      .when(ask)
    expect(one.all('approval-requested').map(({ data }) => data['message'])).toEqual(['M-holding/bankx/v1', 'M-holding/bankx/v2'])
  })

  it('are what a clearance is good for, from the moment it was asked for', () => {
    const one = evening()
      .when(draft(said('One.')))
      .at('T+00:10')
    one.when(ask)
    one.when(draft(said('Two.'))).at('T+00:20')
    one.when({ kind: 'approve', seat: bankCeo, request: 'bankx.ciso/R1' as never, with: {} })
    expect(done(one, 'words.clear')[0]?.data['message']).toBe('M-holding/bankx/v1')
    const { exercise, briefing } = one.host.view(ciso)
    const permission = may(release(), { kind: 'seat', seat: ciso }, exercise, briefing)
    expect(permission).toMatchObject({ allowed: true, caveats: [{ kind: 'needs-approval-of', activity: 'words.clear' }] })
  })

  it('go out as they were when the release was begun, not as they were changed since', () => {
    const one = evening()
      .when(draft(said('One.')))
      .at('T+00:00:30')
    one
      .when({ ...draft(said('Two.')), seat: bankCeo })
      .at('T+00:10')
      .when(release())
      .at('T+00:11')
    expect(lastVersion(holding, ciso, one.host.exercise())?.text).toBe('Two.')
    expect(one.all('statement-published').map(({ text, version }) => [text, version])).toEqual([['One.', 'M-holding/bankx/v1']])
  })

  it('are nobody else’s until they are out, neither the text nor what it claims', () => {
    const one = evening().when(draft(said('Over.', ['over'])))
    one.at('T+00:10').when(release()).at('T+00:10:59')
    const seen = () => JSON.stringify(one.host.view(vendorCeo).lines.map(({ event }) => event))
    expect(seen()).not.toMatch(/M-holding|Over|over/)
    one.at('T+00:11')
    expect(seen()).toMatch(/M-holding.*Over/)
  })

  it('are counted by house, so that no number tells of the other house', () => {
    const one = evening()
      .when(draft(said('Ours.'), shared))
      .at('T+00:10')
    one.when(doing(cto, 'words.note', shared, { words: said('Theirs.') })).at('T+00:20')
    const { exercise } = one.host.view(cto)
    expect(exercise.statements[shared]?.map(({ version }) => version)).toEqual(['M-shared/techa/v1'])
    expect(lastVersion(shared, ciso, one.host.exercise())?.text).toBe('Ours.')
  })
})

describe('a published text', () => {
  it('reaches everybody, with what it claims and states, and changes the world', () => {
    const one = evening()
      .when(draft(said('It is over.', ['over', 'number'], 200)))
      .at('T+00:10')
      .when(release())
      .at('T+00:11')
    const published = {
      statement: holding,
      version: 'M-holding/bankx/v1',
      as: 'holding',
      seat: ciso,
      text: 'It is over.',
      claims: ['number', 'over'],
      number: 200,
    }
    expect(one.all('statement-published')).toEqual([{ kind: 'statement-published', ...published }])
    expect(one.host.view(vendorCeo).exercise.published.map(({ event }) => event)).toMatchObject([published])
    expect(done(one, 'words.release')[0]?.data).toMatchObject({ claims: ['number', 'over'], number: 200, kind: 'holding' })
    expect(one.host.exercise().facts).toMatchObject({ said: ['number', 'over'], stated: 200 })
  })

  it('is quoted in the words as written, and nothing is quoted before', () => {
    const silent = evening().at('T+00:30')
    expect(paper(silent)?.body).toBe('The bank said: *""* (). Final: "".')
    const one = evening()
      .when(draft(said('About *all* of it, {{fact.records_read}}.', [], 12)))
      .at('T+00:10')
    one
      .when(release())
      .at('T+00:11')
      .when(draft(said('Never released.')))
      .at('T+00:30')
    expect(paper(one)?.title).toBe('About *all* of it, {{fact.records_read}}.')
    expect(paper(one)?.body).toBe('The bank said: *"About \\*all\\* of it, \\{\\{fact.records\\_read\\}\\}."* (12). Final: "".')
  })

  it('is examined with its own number, and each claim for itself', () => {
    const one = evening()
      .when(draft(said('At most so many.', ['over', 'number'], 5000)))
      .at('T+00:10')
      .when(release())
      .at('T+00:11')
    const [first] = one.all('statement-published')
    if (first === undefined) throw new Error('nothing was published')
    expect(claimsHolding(first, one.host.exercise(), storyWithWords)).toEqual(['number'])
    one
      .when(draft(said('A handful.', ['number'], 1)))
      .at('T+00:21')
      .when(release())
      .at('T+00:22')
    expect(claimsHolding(first, one.host.exercise(), storyWithWords)).toEqual(['number'])
    expect(claimsHolding(one.all('statement-published')[1] ?? first, one.host.exercise(), storyWithWords)).toEqual([])
  })
})

/** Signs that Markdown could take for marks, and the text of slots. */
const anyText = fc
  .array(
    fc.constantFrom(
      'a',
      'word',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n\n',
      '*',
      '_',
      '`',
      '#',
      '# ',
      '- ',
      '1. ',
      '2) ',
      '> ',
      '|',
      '\\',
      '~~~',
      '<b>',
      '&amp;',
      '[x](y)',
      '![x](y)',
      '{{fact.records_read}}',
      '{{target}}',
      '"',
      '=',
      '---',
      '+',
      '    x',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')

/** What a reader of Markdown sees. */
function shown(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(shown).join('')
  return 'value' in node ? node.value : ''
}

const always = { numRuns: runs }

describe('whatever is written', () => {
  it('what news quotes is, sign by sign, what was published', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const one = evening()
          .when(draft(said(text)))
          .at('T+00:10')
          .when(release())
          .at('T+00:30')
        expect(one.all('statement-published')[0]?.text).toBe(text)
        const body = fromMarkdown(paper(one)?.body ?? '')
        expect(shown(body)).toBe(`The bank said: "${text}" (). Final: "".`)
        expect(body.children.map(({ type }) => type)).toEqual(['paragraph'])
      }),
      always,
    )
  })

  it('a text that was not published is in no line the other house may see, and in no news', () => {
    const secret = fc.constantFrom('SECRET-ONE', 'SECRET-TWO')
    const step = fc.oneof(
      secret.map((text) => draft(said(text))),
      secret.map((text) => draft(said(text), blank)),
      secret.map((text) => draft(said(text), shared)),
      fc.constantFrom(
        doing(bankCeo, 'words.review', holding),
        doing(bankCeo, 'words.review', shared),
        doing(cto, 'words.note', shared, { words: said('Theirs.') }),
        doing(vendorCeo, 'words.note', shared),
        release(),
        release(blank),
        release(shared, 'final'),
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 700 })), { maxLength: 9 }), (steps) => {
        const one = evening()
        let now = 0
        for (const [command, wait] of steps) {
          one.refusal(command)
          now += wait
          one.refusal({ kind: 'advance', to: Math.min(3599, now) as never })
        }
        const published = new Set(one.all('statement-published').map(({ text }) => text))
        const unpublished = ['SECRET-ONE', 'SECRET-TWO'].filter((text) => !published.has(text))
        for (const seat of [cto, vendorCeo]) {
          const lines = JSON.stringify(one.host.view(seat).lines.map(({ event }) => event))
          for (const text of unpublished) expect(lines).not.toContain(text)
        }
        for (const text of unpublished) expect(JSON.stringify(one.all('inject-delivered'))).not.toContain(text)
      }),
      always,
    )
  })

  it('a device folds the texts its seat may read, and no others', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(ciso, bankCeo, cto, vendorCeo), (text, seat) => {
        const one = evening()
          .when(draft(said(text)))
          .when(doing(cto, 'words.note', shared, { words: said(text) }))
        one.at('T+00:10').when(release()).at('T+00:11')
        const { briefing, lines } = one.host.view(seat)
        const device = lines.reduce((fold, line) => evolve(fold, line, storyWithWords.playbook), exerciseBriefed(briefing))
        const own = Object.values(device.statements).flat()
        expect(own.map(({ seat: author }) => organisationOf(author))).toEqual([organisationOf(seat)])
        expect(device.published.map(({ event }) => event.text)).toEqual([text])
      }),
      always,
    )
  })
})
