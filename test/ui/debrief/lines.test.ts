import { describe, expect, it } from 'vitest'
import { spans } from '../../../src/ui/debrief/lines/spans.ts'

describe('numbers of lines', () => {
  it('are said one by one, two by a comma, three in a row as a span', () => {
    expect(spans([4])).toBe('4')
    expect(spans([4, 5])).toBe('4, 5')
    expect(spans([4, 5, 6, 9, 11, 12])).toBe('4–6, 9, 11, 12')
    expect(spans([])).toBe('')
  })
})
