import { Environment } from '@marcbachmann/cel-js'
import { unreachable } from '@/kernel/index.ts'
import { conditionFunctions, reservedNames } from './condition-functions.ts'
import type { ConditionNames, FactSort } from './condition-names.ts'
import type { ConditionWorld } from './condition-world.ts'

/** The language for one set of names: parses, checks, and evaluates against whichever world is on stage. */
export interface CelEnvironment {
  readonly cel: Environment
  /** The variables of an expression, read from the world on stage when they are needed. */
  readonly variables: object
  /** Puts a world on stage while `evaluate` runs. */
  readonly inWorld: <Value>(world: ConditionWorld, evaluate: () => Value) => Value
}

/** Builds the language for a set of names: facts as typed variables, our functions, sums of whole and broken numbers. */
export function celEnvironment(names: ConditionNames): CelEnvironment {
  let onStage: ConditionWorld | undefined
  const world = (): ConditionWorld => {
    if (onStage === undefined) throw new Error('A condition is evaluated without a world.')
    return onStage
  }
  const cel = new Environment({
    limits: { maxAstNodes: 300, maxDepth: 24, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 },
  })
  mixNumbers(cel)
  for (const { name, takes, gives, run } of conditionFunctions) {
    const call = (first: string, second = ''): boolean | number | string => run(world(), first, second)
    cel.registerFunction(`${name}(${takes.map(() => 'string').join(', ')}): ${gives}`, call)
  }

  const variables = {}
  const declare = (name: string, type: string, get: () => unknown): void => {
    cel.registerVariable(name, type)
    Object.defineProperty(variables, name, { get, enumerable: true })
  }
  declare('T', 'double', () => world().now)
  declare('phase', 'string', () => world().phase)
  if (names.target) declare('target', 'string', () => world().target)
  // A fact with the name of a word of the language is reported elsewhere; declaring it would be an exception.
  const facts = Object.entries(names.facts).filter(([fact]) => !reservedNames.has(fact))
  for (const [fact, sort] of facts) declare(fact, celType(sort), () => world().fact(fact))

  const inWorld: CelEnvironment['inWorld'] = (next, evaluate) => {
    const before = onStage
    onStage = next
    try {
      return evaluate()
    } finally {
      onStage = before
    }
  }
  return { cel, variables, inWorld }
}

function celType({ type }: FactSort): string {
  switch (type) {
    case 'count':
    case 'time':
      return 'double'
    case 'state':
      return 'string'
    case 'set':
      return 'list<string>'
    case 'flag':
      return 'bool'
    default:
      return unreachable(type)
  }
}

/**
 * Numbers of the story are doubles and CEL's whole numbers are not, so that `records_read == 64` would not even compare. Declared
 * once here, an author never meets the difference.
 */
function mixNumbers(cel: Environment): void {
  const number = (value: number | bigint): number => Number(value)
  const sums: Readonly<Record<string, (a: number, b: number) => number>> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '%': (a, b) => a % b,
  }
  cel.registerOperator('double == int', (a: number, b: bigint) => a === number(b))
  cel.registerOperator('double in list<int>', (a: number, list: readonly bigint[]) => list.some((member) => number(member) === a))
  cel.registerOperator('double % double: double', (a: number, b: number) => a % b)
  for (const [sign, sum] of Object.entries(sums)) {
    cel.registerOperator(`double ${sign} int: double`, (a: number, b: bigint) => sum(a, number(b)))
    cel.registerOperator(`int ${sign} double: double`, (a: bigint, b: number) => sum(number(a), b))
  }
}
