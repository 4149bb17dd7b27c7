import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/ui/theme/tokens.css', import.meta.url), 'utf8')

/** The colours a theme's block gives. */
function colours(theme: 'dark' | 'light'): (name: string) => string {
  const block = css.slice(css.indexOf(`[data-theme='${theme}'] {`))
  const own = block.slice(0, block.indexOf('}'))
  const found = new Map([...own.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]))
  return (name) => found.get(name) ?? `no colour ${name} in ${theme}`
}

function brightness(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [brightness(one), brightness(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  const of = colours(theme)

  it.each(['tx', 'tx2', 'tx3', 'bank', 'tech', 'adv-tx', 'ok'])('can be read in %s on every surface', (ink) => {
    for (const ground of ['bg', 'surf', 'raise', 'ctl', 'sel', 'well'])
      expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it('can be read on what is urgent', () => {
    expect(contrast(of('pri-ink'), of('pri'))).toBeGreaterThanOrEqual(7)
  })

  it('shows where a control ends and where the focus is', () => {
    for (const ground of ['bg', 'surf', 'raise']) {
      expect(contrast(of('line2'), of(ground))).toBeGreaterThanOrEqual(3)
      expect(contrast(of('pri'), of(ground))).toBeGreaterThanOrEqual(3)
    }
  })
})
