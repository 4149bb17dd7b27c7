import { compileCondition, compileNumber } from './condition/compile-condition.ts'
import type { ConditionNames } from './condition/condition-names.ts'
import { type Impossible, type Outlook, outlookOf } from './condition/outlook.ts'
import type { Path } from './path.ts'
import type { Problems } from './problems.ts'

/** Reports what is wrong with a condition, each problem at its part of the expression; says whether it may be used. */
export function mustBeCondition(problems: Problems, path: Path, source: string, names: ConditionNames): boolean {
  return report(problems, path, compileCondition(source, names))
}

/** The same for an expression that gives a number. */
export function mustBeNumber(problems: Problems, path: Path, source: string, names: ConditionNames): boolean {
  return report(problems, path, compileNumber(source, names))
}

/** What can be said of a condition without playing; of one that does not compile nothing can. */
export function outlookOfCondition(source: string, names: ConditionNames, impossible?: Impossible): Outlook {
  const compiled = compileCondition(source, names)
  return compiled.ok ? outlookOf(compiled.condition.ast, names, impossible) : 'open'
}

/** Warns of a condition that can be seen never to hold; says whether it is one. */
export function warnIfNever(
  problems: Problems,
  path: Path,
  source: string,
  names: ConditionNames,
  impossible?: Impossible,
): boolean {
  const never = outlookOfCondition(source, names, impossible) === 'never'
  if (never) problems.at('never-true', path, 'This condition can never hold.')
  return never
}

function report(
  problems: Problems,
  path: Path,
  compiled: ReturnType<typeof compileCondition> | ReturnType<typeof compileNumber>,
): boolean {
  if (compiled.ok) return true
  for (const { code, part, message, suggestion } of compiled.problems) problems.atPart(code, path, part, message, suggestion)
  return false
}
