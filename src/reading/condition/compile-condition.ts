import type { ASTNode } from '@marcbachmann/cel-js'
import { type CelEnvironment, celEnvironment } from './cel-environment.ts'
import type { ConditionNames } from './condition-names.ts'
import type { ConditionProblem } from './condition-problem.ts'
import type { ConditionWorld } from './condition-world.ts'
import { examineCondition } from './examine-condition.ts'
import { nextTurn, turningPointsIn } from './turning-points.ts'

/** What a condition came to, or why it could not be computed. A fault is one of the story and is reported, never taken for `false`. */
export type Evaluated<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }

/** What an expression gives: a condition holds or not, a number is a number. */
export interface Gives {
  readonly bool: boolean
  readonly number: number
}

/** An expression that was checked, ready to be evaluated often. */
export interface Condition<Kind extends keyof Gives> {
  readonly source: string
  /** Its parts, for those who reason about it. */
  readonly ast: ASTNode
  evaluate(world: ConditionWorld): Evaluated<Gives[Kind]>
  /** The first whole second after the world's `now` at which time alone can change what it gives; see `nextTurn`. */
  turnsAt(world: ConditionWorld): number
}

/** A checked expression, or what is wrong with it. */
export type Compiled<Kind extends keyof Gives> =
  | { readonly ok: true; readonly condition: Condition<Kind> }
  | { readonly ok: false; readonly problems: readonly ConditionProblem[] }

interface Shelf {
  readonly environment: CelEnvironment
  readonly bool: Map<string, Compiled<'bool'>>
  readonly number: Map<string, Compiled<'number'>>
}

/** Compiled once per set of names; forgotten together with the names. */
const shelves = new WeakMap<ConditionNames, Shelf>()

function shelfOf(names: ConditionNames): Shelf {
  const known = shelves.get(names)
  if (known !== undefined) return known
  const shelf: Shelf = { environment: celEnvironment(names), bool: new Map(), number: new Map() }
  shelves.set(names, shelf)
  return shelf
}

/** Checks a condition: true or false over the declared names. The same source and names are checked only once. */
export function compileCondition(source: string, names: ConditionNames): Compiled<'bool'> {
  const { bool, environment } = shelfOf(names)
  return remembered(bool, source, () =>
    compile(source, names, environment, 'bool', (value) => (typeof value === 'boolean' ? value : undefined)),
  )
}

/** Checks an expression that gives a number. */
export function compileNumber(source: string, names: ConditionNames): Compiled<'number'> {
  const { number, environment } = shelfOf(names)
  return remembered(number, source, () => compile(source, names, environment, 'number', numberFrom))
}

/** Whether a condition holds in a world. A source that does not compile is a fault like any other. */
export function evaluateCondition(source: string, names: ConditionNames, world: ConditionWorld): Evaluated<boolean> {
  return evaluated(compileCondition(source, names), world)
}

/** The first whole second at which time alone can change whether a condition holds; a source that does not compile never holds. */
export function conditionTurnsAt(source: string, names: ConditionNames, world: ConditionWorld): number {
  const compiled = compileCondition(source, names)
  return compiled.ok ? compiled.condition.turnsAt(world) : Number.POSITIVE_INFINITY
}

/** The number an expression gives in a world. */
export function evaluateNumber(source: string, names: ConditionNames, world: ConditionWorld): Evaluated<number> {
  return evaluated(compileNumber(source, names), world)
}

function evaluated<Kind extends keyof Gives>(compiled: Compiled<Kind>, world: ConditionWorld): Evaluated<Gives[Kind]> {
  if (compiled.ok) return compiled.condition.evaluate(world)
  return { ok: false, message: compiled.problems.map(({ message }) => message).join(' ') }
}

function remembered<Kind extends keyof Gives>(
  known: Map<string, Compiled<Kind>>,
  source: string,
  build: () => Compiled<Kind>,
): Compiled<Kind> {
  const before = known.get(source)
  if (before !== undefined) return before
  const compiled = build()
  known.set(source, compiled)
  return compiled
}

function compile<Kind extends keyof Gives>(
  source: string,
  names: ConditionNames,
  environment: CelEnvironment,
  kind: Kind,
  take: (value: unknown) => Gives[Kind] | undefined,
): Compiled<Kind> {
  const examined = examineCondition(source, names, environment.cel, kind)
  if (!examined.ok) return examined
  const { run } = examined
  const { inWorld, variables } = environment
  const evaluate = (world: ConditionWorld): Evaluated<Gives[Kind]> => {
    try {
      const value = take(inWorld(world, () => run(variables)))
      return value === undefined ? { ok: false, message: `"${source}" gave no usable value.` } : { ok: true, value }
    } catch (error) {
      return { ok: false, message: faultOf(source, error) }
    }
  }
  const points = turningPointsIn(run.ast)
  return { ok: true, condition: { source, ast: run.ast, evaluate, turnsAt: (world) => nextTurn(points, world) } }
}

function numberFrom(value: unknown): number | undefined {
  const number = typeof value === 'bigint' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function faultOf(source: string, error: unknown): string {
  const summary = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return `"${source}" could not be computed: ${summary}.`
}
