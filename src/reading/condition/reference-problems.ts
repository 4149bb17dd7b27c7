import type { ASTNode } from '@marcbachmann/cel-js'
import { parseTime, unreachable } from '@/kernel/index.ts'
import type { Code } from '../codes.ts'
import { own } from '../own.ts'
import { didYouMean } from '../problems.ts'
import { callsIn, textOf, visit } from './ast.ts'
import { type ArgumentSort, conditionFunctions } from './condition-functions.ts'
import type { ConditionNames } from './condition-names.ts'
import type { ConditionProblem } from './condition-problem.ts'
import { clockStates } from './condition-world.ts'

/** What a text in an expression must be one of. */
interface Known {
  readonly code: Code
  /** What one of them is called: "There is no … called so"; for values, what has them. */
  readonly noun: string
  readonly of: readonly string[]
}

/** Ids and values that an expression mentions as texts and that do not exist; `matches`, which is refused. */
export function referenceProblems(ast: ASTNode, names: ConditionNames): readonly ConditionProblem[] {
  const problems: ConditionProblem[] = []
  const report = (code: Code, { start, end }: ASTNode, message: string, suggestion?: string): void => {
    problems.push({ code, part: { start, end }, message, ...(suggestion !== undefined && { suggestion }) })
  }

  const mustBeKnown = (node: ASTNode, known: Known | undefined): void => {
    const word = textOf(node)
    if (known === undefined || word === undefined || known.of.includes(word)) return
    const sentence =
      known.code === 'unknown-value' ? `${known.noun} is never "${word}".` : `There is no ${known.noun} called "${word}".`
    report(known.code, node, sentence, didYouMean(word, known.of))
  }

  /** What a text of this sort must be one of; undefined when it may be anything. */
  const knownOf = (sort: Exclude<ArgumentSort, 'time'>, before: ASTNode | undefined): Known | undefined => {
    switch (sort) {
      case 'activity':
        return { code: 'unknown-activity', noun: 'activity', of: names.activities }
      case 'role':
        return { code: 'unknown-role', noun: 'role', of: names.roles }
      case 'clock':
        return { code: 'unknown-clock', noun: 'clock', of: names.clocks }
      case 'inject':
        return { code: 'unknown-inject', noun: 'inject', of: Object.keys(names.injects) }
      case 'thing':
        return { code: 'unknown-thing', noun: 'thing', of: names.things }
      case 'option': {
        const offered = own(names.injects, (before && textOf(before)) ?? '')
        return offered && { code: 'unknown-option', noun: 'answer', of: offered }
      }
      case 'words':
        return undefined
      default:
        return unreachable(sort)
    }
  }

  const checkTime = (node: ASTNode): void => {
    const written = textOf(node)
    if (written !== undefined && parseTime(written) !== undefined) return
    report('bad-time', node, `${written === undefined ? 'This' : `"${written}"`} is not a time.`, 'Write time("T+01:30").')
  }

  /** Texts that `node` can be equal to; undefined when any. */
  const possible = (node: ASTNode): Known | undefined => {
    if (node.op === 'id' && node.args === 'phase') return { noun: 'phase', of: names.phases, code: 'unknown-phase' }
    if (node.op === 'call' && node.args[0] === 'clock') return { noun: 'A clock', of: clockStates, code: 'unknown-value' }
    const sort = node.op === 'id' ? own(names.facts, node.args) : undefined
    if (node.op !== 'id' || (sort?.type !== 'state' && sort?.type !== 'set') || sort.of === undefined) return undefined
    return { noun: `"${node.args}"`, of: sort.of, code: 'unknown-value' }
  }

  visit(ast, (node) => {
    if (node.op === 'rcall' && node.args[0] === 'matches') {
      report('unknown-function', node, 'Conditions do not have "matches".', 'Compare with ==, or use contains or startsWith.')
    }
    if (node.op === '==' || node.op === '!=' || node.op === 'in') {
      const [left, right] = node.args
      const lists = right.op === 'list' ? right.args : [right]
      for (const member of lists) mustBeKnown(member, possible(left))
      mustBeKnown(left, possible(right))
    }
  })
  for (const { name, given } of callsIn(ast)) {
    const way = conditionFunctions.find((one) => one.name === name && one.takes.length === given.length)
    way?.takes.forEach((sort, n) => {
      const node = given[n]
      if (node === undefined) return
      if (sort === 'time') checkTime(node)
      else mustBeKnown(node, knownOf(sort, given[n - 1]))
    })
  }
  return problems
}
