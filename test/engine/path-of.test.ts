import { describe, expect, it } from 'vitest'
import { pathOf } from '@/engine/index.ts'
import type { EventNumber } from '@/kernel/index.ts'

const line = (number: number, after?: number) => ({
  number: number as EventNumber,
  ...(after === undefined ? {} : { after: after as EventNumber }),
})
const path = (...lines: readonly ReturnType<typeof line>[]) => pathOf(lines).map(({ number }) => number)

describe('the lines that count', () => {
  it('are all of them while nothing was taken back', () => {
    expect(path(line(1), line(2), line(3))).toEqual([1, 2, 3])
  })
  it('go round what was taken back', () => {
    expect(path(line(1), line(2), line(3), line(4, 1), line(5))).toEqual([1, 4, 5])
  })
  it('may lead through what had been left before', () => {
    expect(path(line(1), line(2), line(3, 1), line(4), line(5, 2), line(6))).toEqual([1, 2, 5, 6])
  })
  it('may begin anew', () => {
    expect(path(line(1), line(2), line(3, 0), line(4))).toEqual([3, 4])
  })
})
