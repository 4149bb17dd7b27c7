import type { ASTNode } from '@marcbachmann/cel-js'
import { conjuncts, plainNumber, textOf } from './ast.ts'
import { compileCondition } from './compile-condition.ts'
import type { ConditionNames } from './condition-names.ts'

/** What must at least be so for a condition to hold, as far as it can be read off its parts. */
export interface Required {
  /** Calls that must be true, with their texts: `delivered("token-reuse")`. */
  readonly calls: readonly { readonly name: string; readonly given: readonly (string | undefined)[] }[]
  /** Story time before which it does not hold, in seconds. */
  readonly notBefore: number | undefined
  /** Whether it says nothing but that. */
  readonly complete: boolean
}

/** Reads off a condition what must hold at least: the parts of its outermost "and". Nothing for a condition that does not compile. */
export function requiredBy(source: string, names: ConditionNames): Required {
  const compiled = compileCondition(source, names)
  const ast = compiled.ok ? compiled.condition.ast : undefined
  const parts = ast === undefined ? [] : conjuncts(ast)
  const calls = parts.flatMap((node) => (node.op === 'call' ? [{ name: node.args[0], given: node.args[1].map(textOf) }] : []))
  const times = parts.flatMap((node) => earliest(node) ?? [])
  return {
    calls,
    notBefore: times.length > 0 ? Math.max(...times) : undefined,
    complete: ast !== undefined && calls.length + times.length === parts.length,
  }
}

/** The time before which `T >= …` does not hold. */
function earliest(node: ASTNode): number | undefined {
  if (node.op !== '>=' && node.op !== '>') return undefined
  const [left, right] = node.args
  return left.op === 'id' && left.args === 'T' ? plainNumber(right) : undefined
}
