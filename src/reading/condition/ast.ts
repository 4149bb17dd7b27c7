import type { ASTNode } from '@marcbachmann/cel-js'
import { parseTime } from '@/kernel/index.ts'

/** A call in an expression: the function and what it was given. */
export interface Call {
  readonly name: string
  readonly given: readonly ASTNode[]
  readonly node: ASTNode
}

/** Every node of an expression, from the outside in. */
export function visit(node: ASTNode, see: (node: ASTNode) => void): void {
  see(node)
  for (const inner of innerNodes(node)) visit(inner, see)
}

/** Every call of a function in an expression. */
export function callsIn(ast: ASTNode): readonly Call[] {
  const calls: Call[] = []
  visit(ast, (node) => {
    if (node.op === 'call') calls.push({ name: node.args[0], given: node.args[1], node })
  })
  return calls
}

/** The parts of an expression that must all hold: the members of its outermost "and", or itself. */
export function conjuncts(node: ASTNode): readonly ASTNode[] {
  if (node.op !== '&&') return [node]
  const known = conjunctsOf.get(node)
  if (known !== undefined) return known
  const parts = node.args.flatMap(conjuncts)
  conjunctsOf.set(node, parts)
  return parts
}

/** A condition is looked at by several checks, each of which asks for its parts. */
const conjunctsOf = new WeakMap<ASTNode, readonly ASTNode[]>()

/** The text a node spells out; undefined when it is anything but a text in quotes. */
export function textOf(node: ASTNode): string | undefined {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : undefined
}

/** The number a node spells out, as it is or as a time. */
export function plainNumber(node: ASTNode): number | undefined {
  if (node.op === '-_') {
    const size = plainNumber(node.args)
    return size === undefined ? undefined : -size
  }
  const [only] = node.op === 'call' && node.args[0] === 'time' ? node.args[1] : []
  if (only !== undefined) return parseTime(textOf(only) ?? '')
  if (node.op !== 'value') return undefined
  return typeof node.args === 'bigint' || typeof node.args === 'number' ? Number(node.args) : undefined
}

function innerNodes(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '!_':
    case '-_':
      return [node.args]
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'map':
      return node.args.flat()
    default:
      return node.args
  }
}
