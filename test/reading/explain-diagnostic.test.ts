import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '@/kernel/index.ts'
import { explainDiagnostic } from '@/reading/index.ts'

const problem = (line: number, column: number, length: number): Diagnostic => ({
  code: 'unknown-seat',
  severity: 'error',
  message: 'There is no seat called "leagl".',
  suggestion: 'Did you mean "legal"?',
  at: { file: 'scenario.yaml', line, column, length },
})

const head = (place: string) =>
  `scenario.yaml:${place} error unknown-seat\nThere is no seat called "leagl". Did you mean "legal"?\n`

describe('a problem as an author sees it', () => {
  it('shows the line with the spot underlined', () => {
    const text = 'seats: {}\nactions:\n    seat: leagl\n'
    expect(explainDiagnostic(problem(3, 11, 5), text)).toBe(`${head('3:11')}\n    seat: leagl\n          ^^^^^\n`)
  })

  it('does without the line where there is no text, or nothing in it', () => {
    expect(explainDiagnostic(problem(3, 11, 5))).toBe(head('3:11'))
    expect(explainDiagnostic(problem(2, 1, 1), 'a\n  \nb')).toBe(head('2:1'))
    expect(explainDiagnostic(problem(9, 1, 1), 'a')).toBe(head('9:1'))
  })

  it('never underlines more than there is', () => {
    expect(explainDiagnostic(problem(1, 3, 99), 'a: bcd')).toBe(`${head('1:3')}\na: bcd\n  ^^^^\n`)
    expect(explainDiagnostic(problem(1, 7, 1), 'a: bcd')).toBe(`${head('1:7')}\na: bcd\n      ^\n`)
  })

  it('cuts a long line around the spot', () => {
    const [, , , line = '', marks = ''] = explainDiagnostic(problem(1, 501, 4), `${'x'.repeat(500)}HERE${'y'.repeat(500)}`).split(
      '\n',
    )
    expect(line.length).toBeLessThan(150)
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('lets no text speak to the terminal', () => {
    const said = explainDiagnostic({ ...problem(1, 1, 1), message: 'There is no "\u001b[31mred".' }, 'a: \u001b[2J\u009b31m')
    expect(said).not.toMatch(/[^\P{Cc}\n]/u)
  })
})
