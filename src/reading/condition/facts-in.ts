import { visit } from './ast.ts'
import { compileCondition } from './compile-condition.ts'
import type { ConditionNames } from './condition-names.ts'

/** The facts a condition speaks of, each once, in its order; none for a condition that does not compile. */
export function factsIn(source: string, names: ConditionNames): readonly string[] {
  const compiled = compileCondition(source, names)
  if (!compiled.ok) return []
  const found = new Set<string>()
  visit(compiled.condition.ast, (node) => {
    if (node.op === 'id' && Object.hasOwn(names.facts, node.args)) found.add(node.args)
  })
  return [...found]
}
