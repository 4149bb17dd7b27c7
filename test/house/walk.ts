/** A node of a syntax tree, as the parser gives it. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Visits a node and everything below it, with the parent and the role the node has there (`key`, `params`, `id` ...). */
export function walk(
  node: Node,
  visit: (node: Node, parent: Node | undefined, role: string) => void,
  parent?: Node,
  role = '',
): void {
  visit(node, parent, role)
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node, key)
  }
}

/** Whether a value is a node of the tree. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The nodes under a key: a list, a single one, or none. */
export function nodesAt(node: Node | undefined, key: string): readonly Node[] {
  const value = node?.[key]
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

/** The text of a literal, or of a template without holes; undefined for anything that is not written out. */
export function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  const [piece, ...more] = nodesAt(node, 'quasis')
  if (node.type !== 'TemplateLiteral' || piece === undefined || more.length > 0) return undefined
  return (piece['value'] as { readonly cooked?: string }).cooked
}
