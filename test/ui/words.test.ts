import { describe, expect, it } from 'vitest'

/** Every table there is, one file for each; most are loaded with the screen they belong to. */
const tables = import.meta.glob<object>('../../src/ui/words/en/*.ts', { eager: true })

/** Every text of the table with its path; of a function its source, which holds the words it says. */
function textsOf(table: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') return [[here, value] as const]
    if (typeof value === 'function') return [[here, String(value).replaceAll(/!==?|!\w/g, '')] as const]
    return typeof value === 'object' && value !== null ? textsOf(value, here) : []
  })
}

describe('what a person reads', () => {
  it('is said without an exclamation mark', () => {
    expect(textsOf(tables).filter(([, text]) => text.includes('!'))).toEqual([])
  })

  it('is said in words, not left empty or for later', () => {
    expect(textsOf(tables).length).toBeGreaterThan(80)
    expect(textsOf(tables).filter(([, text]) => text.trim() === '' || /lorem|todo|tbd/i.test(text))).toEqual([])
  })
})
