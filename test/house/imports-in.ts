import { isNode, type Node, nodesAt, textOf } from './walk.ts'

/** One reach of a file for another, or for a package. */
export interface Reach {
  readonly specifier: string
  /** `type` is gone after the build, `static` is loaded at once, `lazy` when it is wanted, `file` is taken in or started by its address. */
  readonly how: 'type' | 'static' | 'lazy' | 'file'
}

/** What a node imports, in whichever way; `unreadable` when the address is not written out, because nobody can check that. */
export function importsIn(node: Node): readonly Reach[] | 'unreadable' {
  switch (node.type) {
    case 'ImportDeclaration':
      return written([node['source']], node['importKind'] === 'type' || onlyTypes(node) ? 'type' : 'static')
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!isNode(node['source'])) return []
      return written([node['source']], node['exportKind'] === 'type' || onlyTypes(node) ? 'type' : 'static')
    case 'TSImportType':
      return written([node['source'] ?? node['argument']], 'type')
    case 'ImportExpression':
      return written([node['source']], 'lazy')
    case 'NewExpression':
      return isUrlBesideThisFile(node) ? written([nodesAt(node, 'arguments')[0]], 'file') : []
    case 'CallExpression':
      return isGlob(node) ? written(patternsOf(node), 'file') : []
    default:
      return []
  }
}

function written(addresses: readonly unknown[], how: Reach['how']): readonly Reach[] | 'unreadable' {
  const reaches = addresses.flatMap((address) => {
    const specifier = textOf(address)
    return specifier === undefined ? [] : [{ specifier, how }]
  })
  return reaches.length === addresses.length ? reaches : 'unreadable'
}

/** `import { type A, type B }`; an import without names is there for what it does. */
function onlyTypes(node: Node): boolean {
  const names = nodesAt(node, 'specifiers')
  return names.length > 0 && names.every((name) => name['importKind'] === 'type' || name['exportKind'] === 'type')
}

/** `new URL('./other.ts', import.meta.url)`. */
function isUrlBesideThisFile(node: Node): boolean {
  const [callee] = nodesAt(node, 'callee')
  const [, base] = nodesAt(node, 'arguments')
  return callee?.['name'] === 'URL' && nodesAt(base, 'object')[0]?.type === 'MetaProperty'
}

/** `import.meta.glob('../x/*.svg')`. */
function isGlob(node: Node): boolean {
  const [callee] = nodesAt(node, 'callee')
  return nodesAt(callee, 'object')[0]?.type === 'MetaProperty' && nodesAt(callee, 'property')[0]?.['name'] === 'glob'
}

function patternsOf(node: Node): readonly unknown[] {
  const [patterns] = nodesAt(node, 'arguments')
  return patterns?.type === 'ArrayExpression' ? nodesAt(patterns, 'elements') : [patterns]
}
