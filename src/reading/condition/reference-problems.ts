import type { ASTNode } from '@marcbachmann/cel-js'
import { parseTime, unreachable } from '@/kernel/index.ts'
import type { Code } from '../codes.ts'
import { didYouMean } from '../problems.ts'
import { callsIn, textOf, visit } from './ast.ts'
import { type ArgumentSort, conditionFunctions } from './condition-functions.ts'
import type { ConditionNames } from './condition-names.ts'
import type { ConditionProblem } from './condition-problem.ts'
import { clockStates } from './condition-world.ts'

/** Ids and values that an expression mentions as texts and that do not exist; `matches`, which is refused. */
export function referenceProblems(ast: ASTNode, names: ConditionNames): readonly ConditionProblem[] {
  const problems: ConditionProblem[] = []
  const report = (code: Code, { start, end }: ASTNode, message: string, suggestion?: string): void => {
    problems.push({ code, part: { start, end }, message, ...(suggestion !== undefined && { suggestion }) })
  }

  const mustBeKnown = (node: ASTNode, code: Code, noun: string, known: readonly string[]): void => {
    const word = textOf(node)
    if (word !== undefined && !known.includes(word)) report(code, node, `There is no ${noun} "${word}".`, didYouMean(word, known))
  }

  const checkArgument = (node: ASTNode, sort: ArgumentSort, before: ASTNode | undefined): void => {
    switch (sort) {
      case 'activity':
        return mustBeKnown(node, 'unknown-activity', 'activity', names.activities)
      case 'role':
        return mustBeKnown(node, 'unknown-role', 'role', names.roles)
      case 'clock':
        return mustBeKnown(node, 'unknown-clock', 'clock', names.clocks)
      case 'inject':
        return mustBeKnown(node, 'unknown-inject', 'inject', Object.keys(names.injects))
      case 'thing':
        return mustBeKnown(node, 'unknown-thing', 'thing', names.things)
      case 'option': {
        const offered = names.injects[(before && textOf(before)) ?? '']
        return offered === undefined ? undefined : mustBeKnown(node, 'unknown-option', 'answer', offered)
      }
      case 'time': {
        const written = textOf(node)
        if (written !== undefined && parseTime(written) !== undefined) return
        return report(
          'bad-time',
          node,
          `${written === undefined ? 'This' : `"${written}"`} is not a time.`,
          'Write time("T+01:30").',
        )
      }
      case 'words':
        return
      default:
        return unreachable(sort)
    }
  }

  /** Texts that `node` can be equal to; undefined when any. */
  const possible = (
    node: ASTNode,
  ): { readonly noun: string; readonly of: readonly string[]; readonly code: Code } | undefined => {
    if (node.op === 'id' && node.args === 'phase') return { noun: 'phase', of: names.phases, code: 'unknown-phase' }
    if (node.op === 'call' && node.args[0] === 'clock')
      return { noun: 'state of a clock', of: clockStates, code: 'unknown-value' }
    const sort = node.op === 'id' ? names.facts[node.args] : undefined
    if (node.op !== 'id' || (sort?.type !== 'state' && sort?.type !== 'set') || sort.of === undefined) return undefined
    return { noun: `value of ${node.args}`, of: sort.of, code: 'unknown-value' }
  }

  visit(ast, (node) => {
    if (node.op === 'rcall' && node.args[0] === 'matches') {
      report('unknown-function', node, 'Conditions do not have "matches".', 'Compare with ==, or use contains or startsWith.')
    }
    if (node.op === '==' || node.op === '!=' || node.op === 'in') {
      const [left, right] = node.args
      const lists = right.op === 'list' ? right.args : [right]
      const known = possible(left)
      if (known !== undefined) for (const member of lists) mustBeKnown(member, known.code, known.noun, known.of)
      const other = possible(right)
      if (other !== undefined) mustBeKnown(left, other.code, other.noun, other.of)
    }
  })
  for (const { name, given } of callsIn(ast)) {
    const way = conditionFunctions.find((one) => one.name === name && one.takes.length === given.length)
    way?.takes.forEach((sort, n) => {
      const node = given[n]
      if (node !== undefined) checkArgument(node, sort, given[n - 1])
    })
  }
  return problems
}
