import { Composer, type Document, Lexer, Parser } from 'yaml'
import { limits } from '../limits.ts'

/** The tree of a YAML text with places, or the offset at which it goes too deep to be followed. */
export type Composed =
  | { readonly kind: 'tree'; readonly tree: Document.Parsed; readonly second: number | undefined }
  | { readonly kind: 'too-deep'; readonly offset: number }

/**
 * Lexer, parser and composer of the YAML library, run by hand for one reason: the parser keeps a stack of what is open, so that
 * nesting can be refused as soon as it is seen. The composer behind it is recursive and would run out of stack. Doubled keys are
 * looked for elsewhere, because the library compares every key with every other.
 */
export function composeYaml(text: string): Composed {
  const parser = new Parser()
  const composer = new Composer({ uniqueKeys: false, resolveKnownTags: false, logLevel: 'silent' })
  const trees: Document.Parsed[] = []
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser
    for (const token of parser.next(lexeme)) trees.push(...composer.next(token))
    if (isTooDeep(parser)) return { kind: 'too-deep', offset }
  }
  for (const token of parser.end()) trees.push(...composer.next(token))
  trees.push(...composer.end(trees.length === 0, text.length))
  const [tree, second] = trees
  if (tree === undefined) throw new Error('The composer gave no tree although it was told to.')
  return { kind: 'tree', tree, second: second?.range[0] }
}

/** Whether more lists and maps are open than may be. The stack also holds the file itself and a scalar being read. */
function isTooDeep({ stack }: Parser): boolean {
  return stack.length > limits.levels && stack.filter(({ type }) => collections.has(type)).length > limits.levels
}

const collections: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection'])
