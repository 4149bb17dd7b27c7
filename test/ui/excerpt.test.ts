import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../src/ui/problems/excerpt.ts'
import { runs } from '../runs.ts'

const text = ['injects:', '  - id: call', '    to: [ leagl ]', '    body: Who knows', '', 'end: true'].join('\n')
const at = (line: number, column: number, length: number) => ({ file: 'mine.yaml', line, column, length })

describe('the text around a problem', () => {
  it('marks the very word and shows two lines above and below', () => {
    const lines = excerptOf(text, at(3, 11, 5))
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(lines[2]).toEqual({ number: 3, before: '    to: [ ', marked: 'leagl', after: ' ]' })
    expect(lines.filter(({ marked }) => marked !== '')).toHaveLength(1)
  })

  it('starts with the first line when the problem is there', () => {
    expect(excerptOf(text, at(1, 1, 7)).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('marks something to look at where the line has ended', () => {
    expect(excerptOf(text, at(5, 1, 1))[2]).toEqual({ number: 5, before: '', marked: ' ', after: '' })
  })

  it('ends the mark with its line', () => {
    expect(excerptOf(text, at(2, 9, 500))[1]).toEqual({ number: 2, before: '  - id: ', marked: 'call', after: '' })
  })

  it('is empty for a line the text does not have', () => {
    expect(excerptOf(text, at(99, 1, 1))).toEqual([])
  })

  it('never loses or invents a character of the line it marks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ maxLength: 12 }).filter((line) => !/[\r\n]/.test(line)),
          { minLength: 1 },
        ),
        fc.nat(),
        fc.nat(20),
        fc.nat(20),
        (lines, pick, column, length) => {
          const line = pick % lines.length
          const content = lines[line] ?? ''
          const found = excerptOf(lines.join('\n'), at(line + 1, column + 1, length + 1)).find(({ marked }) => marked !== '')
          const whole = `${found?.before}${found?.marked}${found?.after}`
          expect([content, `${content} `]).toContain(whole)
        },
      ),
      { numRuns: runs },
    )
  })
})
