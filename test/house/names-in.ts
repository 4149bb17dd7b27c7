import { type Node, nodesAt, textOf } from './walk.ts'

/** Where a kind of node writes down the names it declares. */
const declarations: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  ClassExpression: ['id'],
  CatchClause: ['param'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  TSDeclareFunction: ['id', 'params'],
  TSEmptyBodyFunctionExpression: ['params'],
  TSFunctionType: ['params'],
  TSConstructorType: ['params'],
  TSMethodSignature: ['params'],
  TSCallSignatureDeclaration: ['params'],
  TSConstructSignatureDeclaration: ['params'],
  TSIndexSignature: ['parameters'],
  TSTypeAliasDeclaration: ['id'],
  TSInterfaceDeclaration: ['id'],
  TSTypeParameter: ['name'],
  TSMappedType: ['key'],
}

/** The names a node declares: those of its patterns, `{ a, b: [c] }` included. */
export function declaredBy(node: Node): readonly string[] {
  return (declarations[node.type] ?? []).flatMap((key) => nodesAt(node, key).flatMap(namesOfPattern))
}

/** The names a node both declares and exports. What a front door passes on was explained where it was declared. */
export function exportedBy(node: Node): readonly string[] {
  if (node.type !== 'ExportNamedDeclaration' && node.type !== 'ExportDefaultDeclaration') return []
  const [declaration] = nodesAt(node, 'declaration')
  if (declaration === undefined) return []
  const names = [...nodesAt(declaration, 'declarations'), declaration].flatMap(declaredBy)
  return names.slice(0, 1)
}

function namesOfPattern(pattern: Node): readonly string[] {
  switch (pattern.type) {
    case 'Identifier':
      return typeof pattern['name'] === 'string' ? [pattern['name']] : []
    case 'ObjectPattern':
      return nodesAt(pattern, 'properties').flatMap(namesOfPattern)
    case 'Property':
      return nodesAt(pattern, 'value').flatMap(namesOfPattern)
    case 'ArrayPattern':
      return nodesAt(pattern, 'elements').flatMap(namesOfPattern)
    case 'AssignmentPattern':
      return nodesAt(pattern, 'left').flatMap(namesOfPattern)
    case 'RestElement':
      return nodesAt(pattern, 'argument').flatMap(namesOfPattern)
    default:
      return []
  }
}

/** Where an identifier is a label on something else, and no use of a name. */
const labels: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ['property'],
  Property: ['key'],
  MethodDefinition: ['key'],
  PropertyDefinition: ['key'],
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key'],
  TSAbstractMethodDefinition: ['key'],
  TSAbstractPropertyDefinition: ['key'],
  ImportSpecifier: ['imported'],
  ExportSpecifier: ['local', 'exported'],
  ExportAllDeclaration: ['exported'],
  ImportAttribute: ['key'],
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
  MetaProperty: ['meta', 'property'],
  TSQualifiedName: ['right'],
  TSImportType: ['qualifier'],
  TSNamedTupleMember: ['label'],
}

/** Whether an identifier only labels something of its parent: `x.label`, `{ label: 1 }`. In `x[name]` it is a use. */
export function isLabel(parent: Node | undefined, role: string): boolean {
  return parent !== undefined && parent['computed'] !== true && labels[parent.type]?.includes(role) === true
}

/** The names a node takes out of something else: `x.name`, `x['name']`, `const { name } = x`. */
export function membersOf(node: Node): readonly string[] {
  const keys =
    node.type === 'MemberExpression'
      ? [{ key: node['property'], computed: node['computed'] }]
      : node.type === 'ObjectPattern'
        ? nodesAt(node, 'properties').map((property) => ({ key: property['key'], computed: property['computed'] }))
        : []
  return keys.flatMap(({ key, computed }) => {
    const name = computed === true ? textOf(key) : ((key as Node | undefined)?.['name'] ?? textOf(key))
    return typeof name === 'string' ? [name] : []
  })
}
