import * as z from 'zod'
import { parseDuration, parseTime } from '@/kernel/index.ts'
import type { Code } from '../codes.ts'

// The page's policy forbids building functions from text, which zod does unless told not to.
z.config({ jitless: true })

/** A problem of ours inside zod's list of issues: `params.code` is the diagnostic's code. */
export function issue(code: Code, message: string, input: unknown, suggestion?: string) {
  return { code: 'custom' as const, message, input, params: { code, ...(suggestion !== undefined && { suggestion }) } }
}

/** Words for people, in one language or in several. */
export const text = z
  .union(
    [
      z.string(),
      z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is written like en, de or pt-BR.'), z.string()),
    ],
    {
      error: 'a text, or a map of texts by language ({en: …, de: …})',
    },
  )
  .check((context) => {
    const given = context.value
    const versions = typeof given === 'string' ? [given] : Object.values(given)
    if (versions.length === 0 || versions.some((version) => version.trim() === ''))
      context.issues.push(issue('empty-text', 'This text has no letters.', given))
    if (versions.some((version) => HTML.test(version))) {
      const hint = 'Use Markdown: **bold**, *italic*, lists, tables.'
      context.issues.push(issue('raw-html', 'Texts are Markdown without HTML.', given, hint))
    }
  })
  .describe('Words for people: plain Markdown without HTML, or one version per language ({en: …, de: …}).')

const HTML = /<(?:\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?|!--)>?/i

/** A length of story time; whole seconds when read. */
export const duration = z
  .string({ error: 'a duration such as 90s, 30m, 24h or 3d' })
  .transform((written, context) => {
    const length = parseDuration(written)
    if (length !== undefined) return length
    const hint = 'Write a whole number and s, m, h or d: 90s, 30m, 24h, 3d.'
    context.issues.push(issue('bad-duration', `"${written}" is not a duration.`, written, hint))
    return z.NEVER
  })
  .describe('A length of story time: 90s, 30m, 24h, 3d.')

/** A point of story time; whole seconds since STARTEX when read. */
export const time = z
  .string({ error: 'a time such as T+01:30' })
  .transform((written, context) => {
    const moment = parseTime(written)
    if (moment !== undefined) return moment
    const hint = 'Write hours and minutes after STARTEX: T+01:30, T+2d03:00.'
    context.issues.push(issue('bad-time', `"${written}" is not a time.`, written, hint))
    return z.NEVER
  })
  .describe('A point of story time: T+01:30 is one hour and a half after STARTEX, T-26:00 lies before it.')

/** A CEL expression; checked later, against the names it may use. */
export const condition = z
  .union([z.string(), z.boolean()], { error: 'a condition, in quotes' })
  .transform(String)
  .describe('A condition (CEL) over facts and functions, such as: done("token.revoke") && records_read < 1000')

/** One value or a list of them; always a list when read. */
export function oneOrMany<Shape extends z.ZodType>(shape: Shape, what: string) {
  return z
    .union([z.array(shape), shape], { error: `${what}, or a list of them` })
    .transform((given): readonly z.output<Shape>[] => (Array.isArray(given) ? given : [given]) as readonly z.output<Shape>[])
}

/** A word that names something: letters, digits, dots, dashes and underlines. */
export const id = word(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/, 'letters, digits and . _ - : without spaces')

/** A word of a fixed spelling. `spelling` completes "An id here is made of …". */
export function word(pattern: RegExp, spelling: string) {
  return z.string().regex(pattern, `An id here is made of ${spelling}.`)
}
