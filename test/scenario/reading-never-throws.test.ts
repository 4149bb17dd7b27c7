import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTogether } from '@/hosting/index.ts'
import type { Diagnostic } from '@/kernel/index.ts'
import { codes, readYaml } from '@/reading/index.ts'
import { runs } from '../runs.ts'
import { goodPlaybook, goodScenario } from './sample.ts'

/** Something a tired author does to a file: to one of its lines, or to one of its words. */
const slip = fc.record({
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('drop-line', 'double-line', 'swap-lines', 'indent', 'swap-words', 'put-word', 'cut-here', 'put-sign'),
  word: fc.constantFrom(
    ...['null', '~', '-1', '1e400', '[]', '{}', '{{', '"', "'", '!x', '&a', '*a', '<<', 'constructor', '__proto__', 'T+99:99'],
    ...['9999999s', 'toString', 'everyone', 'target', 'with.x', '2026-02-30', 'true', '|', '>', '- -', '? x', '\u{1F3E6}', ''],
  ),
})

function slipped(
  text: string,
  { where, other, kind, word }: typeof slip extends fc.Arbitrary<infer Slip> ? Slip : never,
): string {
  const lines = text.split('\n')
  const [n, m] = [Math.floor(where * lines.length), Math.floor(other * lines.length)]
  const words = text.split(/(\s+|[,{}[\]])/)
  const [v, w] = [Math.floor(where * words.length), Math.floor(other * words.length)]
  switch (kind) {
    case 'drop-line':
      return lines.toSpliced(n, 1).join('\n')
    case 'double-line':
      return lines.toSpliced(n, 0, lines[n] ?? '').join('\n')
    case 'swap-lines':
      return lines
        .with(n, lines[m] ?? '')
        .with(m, lines[n] ?? '')
        .join('\n')
    case 'indent':
      return lines.with(n, `  ${lines[n]}`).join('\n')
    case 'swap-words':
      return words
        .with(v, words[w] ?? '')
        .with(w, words[v] ?? '')
        .join('')
    case 'put-word':
      return words.with(v, word).join('')
    case 'cut-here':
      return text.slice(0, Math.floor(where * text.length))
    case 'put-sign': {
      const at = Math.floor(where * text.length)
      return `${text.slice(0, at)}${word}${text.slice(at)}`
    }
  }
}

/** The length of the line a problem points at, so that a place beyond the text is seen. */
function lengthOfLine(text: string, { at }: Diagnostic): number {
  return text.split(/\r\n|\r|\n/)[at.line - 1]?.length ?? -1
}

describe('reading, whatever stands in the files', () => {
  it('answers with a thing or with errors, each at a place inside its file', () => {
    fc.assert(
      fc.property(fc.array(slip, { maxLength: 4 }), fc.boolean(), (slips, inPlaybook) => {
        const spoilt = slips.reduce(slipped, inPlaybook ? goodPlaybook : goodScenario)
        const texts: Readonly<Record<string, string>> = {
          'playbook.yaml': inPlaybook ? spoilt : goodPlaybook,
          'scenario.yaml': inPlaybook ? goodScenario : spoilt,
        }
        const files = Object.entries(texts).map(([name, content]) => ({ name, content }))
        const { scenarios, playbooks, diagnostics } = readTogether(files)
        for (const diagnostic of diagnostics) {
          expect(codes).toHaveProperty([diagnostic.code])
          const { line, column } = diagnostic.at
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(column - 1).toBeLessThanOrEqual(lengthOfLine(texts[diagnostic.at.file] ?? '', diagnostic))
        }
        const isWrong = (file: string) => diagnostics.some(({ at, severity }) => at.file === file && severity === 'error')
        if (playbooks.length === 0 && !inPlaybook) throw new Error('The good playbook was lost.')
        if (scenarios.length === 0) expect(isWrong('scenario.yaml') || isWrong('playbook.yaml')).toBe(true)
        else expect(isWrong('scenario.yaml')).toBe(false)
        expect(playbooks.length === 0).toBe(isWrong('playbook.yaml'))
      }),
      { numRuns: runs },
    )
  })

  it('takes bytes for text exactly when they are UTF-8 without control characters', () => {
    const strict = new TextDecoder('utf-8', { fatal: true })
    const decoded = (bytes: Uint8Array): string | undefined => {
      try {
        return strict.decode(bytes)
      } catch {
        return undefined
      }
    }
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 8 }).map((text) => new TextEncoder().encode(text)),
      fc
        .constantFrom([0xc0, 0x80], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf0, 0x9f, 0x8f, 0xa6])
        .map((bytes) => new Uint8Array(bytes)),
    )
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const found = readYaml(bytes, 'f.yaml').diagnostics.map(({ code }) => code)
        const text = decoded(bytes)
        const hasControls = text !== undefined && [...text].some((sign) => sign < ' ' && !'\t\n\r'.includes(sign))
        if (bytes.includes(0) || hasControls) expect(found).toEqual(['binary-file'])
        else if (text === undefined) expect(found).toEqual(['not-utf8'])
        else expect(found).not.toContain('not-utf8')
      }),
      { numRuns: runs },
    )
  })
})
