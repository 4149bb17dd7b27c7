import { parseArgs } from 'node:util'
import { nearest } from '@/kernel/index.ts'
import type { Asked, Operands } from './asked.ts'
import type { Options, Values } from './option.ts'

/** What the words after a verb say, or one sentence on the first thing that is wrong with them. */
export type Words<Declared extends Options> =
  | { readonly ok: true; readonly asked: Asked<Declared> }
  | { readonly ok: false; readonly problem: string }

/** One option as it was written. */
interface Written {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/**
 * Reads the words after a verb against its options and operands. Node splits the words (`--port=1`, `--port 1`, `-p1`, `--`); we judge them, because its
 * complaints are exceptions without a suggestion.
 */
export function readWords<Declared extends Options>(
  words: readonly string[],
  options: Declared,
  operands: Operands,
): Words<Declared> {
  const split = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true })
  const seen = new Set<string>()
  for (const token of split.tokens) {
    if (token.kind !== 'option') continue
    const problem = problemWith(token, options, seen)
    if (problem !== undefined) return { ok: false, problem }
    seen.add(token.name)
  }
  const problem = problemWithCount(split.positionals, operands)
  if (problem !== undefined) return { ok: false, problem }
  // Every value was checked against its declaration above, which is all that `Values` promises.
  return { ok: true, asked: { operands: split.positionals, values: split.values as Values<Declared> } }
}

function problemWith(written: Written, options: Options, seen: ReadonlySet<string>): string | undefined {
  const { name, rawName, value } = written
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option === undefined) {
    const meant = nearest(name, Object.keys(options))
    return `There is no option ${rawName}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`
  }
  if (option.type === 'boolean') {
    return value === undefined ? undefined : `${rawName} stands alone; it takes no value such as "${value}".`
  }
  if (value === undefined || value === '') return `${rawName} needs a value: ${rawName} ${option.value}.`
  if (value.startsWith('-') && value !== '-' && written.inlineValue !== true) {
    return `${rawName} needs a value before ${value}. If that is the value, write ${rawName}=${value}.`
  }
  if (seen.has(name) && option.multiple !== true) return `${rawName} is given twice.`
  return undefined
}

function problemWithCount(given: readonly string[], { name, least, most }: Operands): string | undefined {
  const extra = given[most]
  if (extra !== undefined) return `"${extra}" is one word too many.`
  return given.length < least ? `It needs ${name}.` : undefined
}
