import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

/** WCAG 2.2, levels A and AA, in the words of axe-core. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What of a page is looked at, and for what; the whole page for WCAG 2.2 AA when nothing is said. */
export interface Looked {
  /** A selector of the part that is looked at. */
  readonly within?: string
  /** Only these rules of axe-core, or `all` of them, good practice included. */
  readonly rules?: readonly string[] | 'all'
  /** Rules that are left out. */
  readonly without?: readonly string[]
}

/** What axe-core finds wrong with a page as it stands, in words: the rule, and the first five places. It stays in the page, and is asked for nothing but faults, which takes a quarter of the time of a run through a second page. */
export async function faults(page: Page, { within, rules, without = [] }: Looked = {}): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error('The page has frames, which this look does not enter.')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    ...(rules === undefined && { runOnly: { type: 'tag', values: levels } }),
    ...(typeof rules === 'object' && { runOnly: { type: 'rule', values: [...rules] } }),
  }
  const { violations, passes } = await page.evaluate(
    ([part, how]) => (window as unknown as { axe: { run(on: unknown, how: unknown): Promise<AxeResults> } }).axe.run(part, how),
    [within === undefined ? { exclude: [] } : { include: [[within]] }, options] as const,
  )
  if (violations.length + passes.length === 0) throw new Error('axe-core looked at nothing.')
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 5)
        .join(', ')}`,
  )
}
