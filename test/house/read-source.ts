import { parseSync } from 'vite'
import { importsIn, type Reach } from './imports-in.ts'
import { declaredBy, exportedBy, isLabel, membersOf } from './names-in.ts'
import { type Node, walk } from './walk.ts'

/** One file as text; `path` counts from the checkout, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A name or a habit, and the line it stands on. */
export interface Finding {
  readonly name: string
  readonly line: number
}

/** What the house needs to know of a file. */
export interface Source extends SourceFile {
  readonly imports: readonly (Reach & { readonly line: number })[]
  /** Names the file uses without declaring them anywhere. */
  readonly globals: readonly Finding[]
  /** Names after a dot: methods and fields of whatever. */
  readonly members: readonly Finding[]
  /** Things the house does not want: `any`, `!`, silenced tools, imports that cannot be read. */
  readonly habits: readonly Finding[]
  /** What it exports without a word of explanation. */
  readonly unexplained: readonly Finding[]
  readonly lines: number
}

/** An import nobody can check, because its address is put together while the program runs. */
export const unreadable = 'an import whose address is not written out'

/** Reads one file with the parser of the build, so that what stands in a comment or a text is never taken for code. */
export function readSource({ path, text }: SourceFile): Source {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path} cannot be read: ${parsed.errors[0]?.message}`)
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const imports: (Reach & { readonly line: number })[] = []
  const habits: Finding[] = []
  const members: Finding[] = []
  const used: Finding[] = []
  const unexplained: Finding[] = []
  const declared = new Set<string>()

  walk(parsed.program as unknown as Node, (node, parent, role) => {
    const line = lineAt(node.start)
    const reaches = importsIn(node)
    if (reaches === 'unreadable') habits.push({ name: unreadable, line })
    else for (const reach of reaches) imports.push({ ...reach, line })
    for (const name of declaredBy(node)) declared.add(name)
    for (const name of membersOf(node)) members.push({ name, line })
    const silent = exportedBy(node).filter(() => !text.slice(0, node.start).trimEnd().endsWith('*/'))
    for (const name of silent) unexplained.push({ name, line })
    const habit = unwanted[node.type]
    if (habit !== undefined) habits.push({ name: habit, line })
    if (node.type === 'MetaProperty') used.push({ name: 'import.meta', line })
    if (node.type === 'Identifier' && !isLabel(parent, role)) used.push({ name: String(node['name']), line })
  })
  for (const { value, start } of parsed.comments) {
    for (const word of silencers) if (value.includes(word)) habits.push({ name: word, line: lineAt(start) })
  }
  const globals = used.filter(({ name }) => !declared.has(name))
  return { path, text, imports, globals, members, habits, unexplained, lines: text.trimEnd().split('\n').length }
}

/** Kinds of nodes that have no place here, and what they are called. */
const unwanted: Readonly<Record<string, string>> = {
  TSAnyKeyword: 'any',
  TSNonNullExpression: 'a non-null "!"',
  TSEnumDeclaration: 'an enum',
  DebuggerStatement: 'debugger',
}

/** Words that tell a tool to look away, and words for work left undone. In two halves, so that this file does not hold them itself. */
const silencers = [
  ['@ts-', 'ignore'],
  ['@ts-', 'expect-error'],
  ['@ts-', 'nocheck'],
  ['biome-', 'ignore'],
  ['eslint-', 'disable'],
  ['TO', 'DO'],
  ['FIX', 'ME'],
].map((halves) => halves.join(''))
