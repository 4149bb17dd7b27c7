import type { ASTNode } from '@marcbachmann/cel-js'
import { plainNumber, textOf, visit } from './ast.ts'
import type { ConditionWorld } from './condition-world.ts'

/** A comparison of the time with something that stands still: story time, or the time since an activity, with a number or a fact. */
interface TurningPoint {
  /** Absent: the clock itself. */
  readonly since?: string
  readonly than: number | { readonly fact: string }
}

/** The comparisons with time in an expression; undefined when it speaks of time in any other way. */
export type TurningPoints = readonly TurningPoint[] | undefined

/** Every place where an expression turns because time passes. Legal clocks are not among them: their states are asked for. */
export function turningPointsIn(ast: ASTNode): TurningPoints {
  const points: TurningPoint[] = []
  const compared = new Set<ASTNode>()
  let strange = false
  visit(ast, (node) => {
    const point = pointOf(node)
    if (point !== undefined) {
      points.push(point.is)
      compared.add(point.time)
    } else if (isTime(node) && !compared.has(node)) strange = true
  })
  return strange ? undefined : points
}

/**
 * The first whole second after `now` at which the passing of time alone can change what an expression gives, as long as facts
 * and happenings stay as they are; infinite when it never can.
 */
export function nextTurn(points: TurningPoints, world: ConditionWorld): number {
  if (points === undefined) return world.now + 1
  const moments = points.flatMap(({ since, than }): readonly number[] => {
    const bound = typeof than === 'number' ? than : world.fact(than.fact)
    if (typeof bound !== 'number') return [world.now + 1]
    const passed = since === undefined ? world.now : world.since(since)
    // What never happened stays so for as long as nothing happens.
    if (since !== undefined && passed < 0) return []
    // Time is whole seconds: a comparison turns where the bound is reached, or one second later, whatever its sign.
    const begin = world.now - passed
    return [begin + Math.ceil(bound), begin + Math.floor(bound) + 1]
  })
  return Math.min(...moments.filter((moment) => moment > world.now), Number.POSITIVE_INFINITY)
}

function pointOf(node: ASTNode): { readonly is: TurningPoint; readonly time: ASTNode } | undefined {
  if (node.op !== '<' && node.op !== '<=' && node.op !== '>' && node.op !== '>=' && node.op !== '==' && node.op !== '!=')
    return undefined
  const [left, right] = node.args
  const [time, bound] = isTime(left) ? [left, right] : [right, left]
  if (!isTime(time)) return undefined
  const number = plainNumber(bound)
  const than = number ?? (bound.op === 'id' && bound.args !== 'T' ? { fact: bound.args } : undefined)
  if (than === undefined) return undefined
  if (time.op !== 'call') return { is: { than }, time }
  const since = time.args[1][0] === undefined ? undefined : textOf(time.args[1][0])
  return since === undefined ? undefined : { is: { since, than }, time }
}

function isTime(node: ASTNode): boolean {
  return (node.op === 'id' && node.args === 'T') || (node.op === 'call' && node.args[0] === 'since')
}
