import type { Claim } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import type { LedgerEntry } from '@/scoring/index.ts'
import type { Block, Said } from '../block.ts'
import { inOrder, type Say, say } from '../words/say.ts'
import { chargedIn } from './charged.ts'
import { brokenOf, evidenceFor, evidenceOf, resultOf } from './evidence.ts'
import { carriedLessons } from './hot-wash.ts'
import { concerned } from './narrowed.ts'
import { notEstablished } from './not-established.ts'
import { observedBlocks } from './observations.ts'
import type { Sources } from './sources.ts'
import { FEWEST_TESTS } from './tests.ts'

/** How many entries of the ledger become questions. */
const QUESTIONS = 5

/** How a rule that was not kept is asked about: by what kind of thing it asks for. Questions, not verdicts. */
const questions: { readonly [Kind in Rule['dimension']]: Say & `lesson/${Kind}` } = {
  do: 'lesson/do',
  order: 'lesson/order',
  authority: 'lesson/authority',
  restraint: 'lesson/restraint',
}

/** Section 6: what held, then the costliest moments as questions for the room, then lessons of the reference that apply again. */
export function lessonsSection(sources: Sources): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: 'lessons', text: say('section/lessons', {}) },
    { kind: 'heading', level: 3, id: 'strengths', text: say('lesson/strengths', {}) },
    listed('strength-list', strengths(sources), notEstablished),
    { kind: 'heading', level: 3, id: 'questions', text: say('lesson/questions', {}) },
    ...asked(sources),
    ...setAside(sources),
    ...observedBlocks(sources),
    ...carriedLessons(sources),
    { kind: 'heading', level: 3, id: 'reference-lessons', text: say('lesson/reference', {}) },
    listed('reference-lesson-list', referenceLessons(sources), whenJudged('lesson/none-again', sources)),
  ]
}

/** Critical rules that were put to the test and never broken. */
function strengths(sources: Sources): readonly Said[] {
  return sources.results
    .filter(({ rule, F, V }) => rule.critical && F > 0 && V === 0)
    .map((result) => {
      const { id, because } = result.rule
      const roles = chargedIn(result, 'fulfilled')
      return [say('lesson/strength', { rule: id, roles, text: sources.text(because) }, evidenceFor(result, sources, 'fulfilled'))]
    })
}

function asked(sources: Sources): readonly Block[] {
  const entries = sources.scorecard.ledger
    .flatMap((entry) => {
      const said = question(entry, sources)
      return said === undefined ? [] : [{ points: entry.points, said }]
    })
    .toSorted((a, b) => b.points - a.points)
  const top = entries.slice(0, QUESTIONS).map(({ said }) => said)
  const rest = entries.slice(QUESTIONS)
  const cites = inOrder(rest.flatMap(({ said }) => said.flatMap((claim) => claim.cites)))
  return [
    listed('question-list', top, whenJudged('lesson/no-questions', sources), true),
    ...(rest.length === 0 ? [] : [{ kind: 'paragraph', text: [say('lesson/further', { n: rest.length }, cites)] } as const]),
  ]
}

/** What was not kept and found right is a question to the playbook. Nothing stands here on an evening without. */
function setAside(sources: Sources): readonly Block[] {
  const items = sources.results.flatMap((result) =>
    result.activations.flatMap((activation): readonly Said[] => {
      if (activation.outcome !== 'justified') return []
      const found = sources.lines.findLast(
        ({ number, event }) => event.kind === 'deviation-justified' && activation.cites.includes(number),
      )
      const reason = found?.event.kind === 'deviation-justified' ? found.event.reason : ''
      const who = concerned(activation, result.rule)
      return [[say('lesson/set-aside', { rule: result.rule.id, who, reason }, evidenceOf(activation, sources))]]
    }),
  )
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 3, id: 'set-aside', text: say('lesson/playbook-questions', {}) },
    { kind: 'list', id: 'set-aside-list', ordered: false, items },
  ]
}

/** An entry of the ledger as a question; nothing when the reader may not know of the rule's tests. */
function question(entry: LedgerEntry, sources: Sources): Said | undefined {
  const result = resultOf(entry.rule, sources)
  if (result === undefined) return undefined
  const outcome = entry.kind === 'conformance' ? 'violated' : 'fulfilled'
  const cites = evidenceFor(result, sources, outcome)
  if (cites.length === 0) return undefined
  const { rule } = result
  const filling = { rule: rule.id, who: chargedIn(result, outcome) }
  const asks =
    entry.kind === 'conformance'
      ? say(questions[rule.dimension], { ...filling, text: sources.text(rule.ifBroken) }, cites)
      : say('lesson/sooner', { ...filling, text: sources.text(rule.because) }, cites)
  // Below the minimum for a number there is none here either.
  return sources.scorecard.team.n < FEWEST_TESTS ? [asks] : [asks, worth(entry.points, cites)]
}

function worth(points: number, cites: Claim['cites']): Claim {
  const n = Math.round(points)
  return n === 0 ? say('lesson/worth-less', {}, cites) : say('lesson/worth', { n }, cites)
}

function referenceLessons(sources: Sources): readonly Said[] {
  return sources.playbook.report.lessons.flatMap(({ text, rules }) => {
    const broken = brokenOf(rules, sources)
    if (broken.length === 0) return []
    const cites = inOrder(broken.flatMap((result) => evidenceFor(result, sources, 'violated')))
    return [[say('lesson/recorded', { text: sources.text(text) }, cites)]]
  })
}

function listed(id: string, items: readonly Said[], nothing: Said, ordered = false): Block {
  return items.length === 0 ? { kind: 'paragraph', text: nothing } : { kind: 'list', id, ordered, items }
}

/** That there was nothing to say is itself established once something was judged and the exercise is over. */
function whenJudged(id: 'lesson/none-again' | 'lesson/no-questions', { ended, scorecard }: Sources): Said {
  return ended === undefined || scorecard.team.n === 0 ? notEstablished : [say(id, {}, [ended])]
}
