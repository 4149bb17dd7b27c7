import type { ASTNode } from '@marcbachmann/cel-js'
import { own } from '../own.ts'
import { conjuncts, plainNumber, textOf } from './ast.ts'
import type { ConditionNames } from './condition-names.ts'

/** Says of a call that it can never hold, e.g. `delivered` of an inject that is never delivered. */
export type Impossible = (name: string, given: readonly (string | undefined)[]) => boolean

/** What can be said of a condition without playing: it holds whatever happens, or never, or it depends. */
export type Outlook = 'always' | 'never' | 'open'

/**
 * What can be said of a condition without playing. It never holds when it says so, asks for a time after ENDEX or a number beyond a
 * fact's range, or when its parts exclude each other. Nothing is known here of how facts change, so "open" means only that one
 * cannot tell.
 */
export function outlookOf(ast: ASTNode, names: ConditionNames, impossible: Impossible = () => false): Outlook {
  return outlook(ast, names, impossible)
}

function outlook(node: ASTNode, names: ConditionNames, impossible: Impossible): Outlook {
  const of = (inner: ASTNode): Outlook => outlook(inner, names, impossible)
  switch (node.op) {
    case 'value':
      return node.args === true ? 'always' : node.args === false ? 'never' : 'open'
    case '!_':
      return opposite[of(node.args)]
    case '&&': {
      const parts = conjuncts(node)
      const outlooks = parts.map(of)
      if (outlooks.includes('never') || excludeEachOther(parts, names)) return 'never'
      return outlooks.every((one) => one === 'always') ? 'always' : 'open'
    }
    case '||': {
      const [left, right] = [of(node.args[0]), of(node.args[1])]
      if (left === 'always' || right === 'always') return 'always'
      return left === 'never' && right === 'never' ? 'never' : 'open'
    }
    case 'call':
      return impossible(node.args[0], node.args[1].map(textOf)) ? 'never' : 'open'
    default:
      return excludeEachOther([node], names) ? 'never' : 'open'
  }
}

const opposite: Readonly<Record<Outlook, Outlook>> = { always: 'never', never: 'always', open: 'open' }

/** What is left for one name when all parts hold: a span of numbers, and a text. */
interface Left {
  least: number
  most: number
  text?: string
}

/** Whether no value of some fact, or of `T`, satisfies all parts. */
function excludeEachOther(parts: readonly ASTNode[], names: ConditionNames): boolean {
  const left = new Map<string, Left>()
  for (const part of parts) {
    const bound = boundOf(part)
    if (bound === undefined) continue
    const one = left.get(bound.name) ?? rangeOf(bound.name, names)
    left.set(bound.name, one)
    if (bound.text !== undefined) {
      if (one.text !== undefined && one.text !== bound.text) return true
      one.text = bound.text
    }
    one.least = Math.max(one.least, bound.least ?? one.least)
    one.most = Math.min(one.most, bound.most ?? one.most)
    if (one.least > one.most) return true
  }
  return false
}

function rangeOf(name: string, names: ConditionNames): Left {
  if (name === 'T') return { least: 0, most: names.ends ?? Number.POSITIVE_INFINITY }
  const sort = own(names.facts, name)
  if (sort?.type === 'count') return { least: sort.least, most: sort.most ?? Number.POSITIVE_INFINITY }
  return { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }
}

/** What one comparison leaves for the name it is about. Story time and counts are whole, so "more than" means one more. */
function boundOf(node: ASTNode): { name: string; least?: number; most?: number; text?: string } | undefined {
  if (node.op !== '<' && node.op !== '<=' && node.op !== '>' && node.op !== '>=' && node.op !== '==') return undefined
  const [left, right] = node.args
  const turned = left.op !== 'id'
  const name = turned ? right : left
  const value = turned ? left : right
  if (name.op !== 'id') return undefined
  const text = textOf(value)
  if (text !== undefined) return node.op === '==' ? { name: name.args, text } : undefined
  const number = plainNumber(value)
  if (number === undefined) return undefined
  const sign = turned ? mirrored[node.op] : node.op
  switch (sign) {
    case '<':
      return { name: name.args, most: Math.ceil(number) - 1 }
    case '<=':
      return { name: name.args, most: number }
    case '>':
      return { name: name.args, least: Math.floor(number) + 1 }
    case '>=':
      return { name: name.args, least: number }
    case '==':
      return { name: name.args, least: number, most: number }
  }
}

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==' } as const
