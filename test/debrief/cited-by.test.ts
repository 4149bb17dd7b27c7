import { describe, expect, it } from 'vitest'
import { type Block, citedBy } from '@/debrief/index.ts'
import { type Claim, claim, type EventNumber } from '@/kernel/index.ts'

const line = (number: number): EventNumber => number as EventNumber
const at = (number: number): Claim => claim('text', { text: '' }, [line(number)])

describe('the lines a document rests on', () => {
  it.each<readonly [string, Block, readonly number[]]>([
    ['a heading', { kind: 'heading', level: 2, id: 'h', text: at(1) }, [1]],
    ['a paragraph', { kind: 'paragraph', text: [at(2), at(1)] }, [1, 2]],
    ['fields', { kind: 'fields', id: 'f', fields: [{ label: at(1), value: [at(2)] }] }, [1, 2]],
    ['a list', { kind: 'list', id: 'l', ordered: false, items: [[at(1)], [at(2)]] }, [1, 2]],
    ['a table', { kind: 'table', id: 't', columns: [at(1)], rows: [[[at(2)], [at(3)]]] }, [1, 2, 3]],
    ['scores', { kind: 'scores', id: 'team', rows: [{ label: at(1), said: [at(2)], cites: [line(3)] }] }, [1, 2, 3]],
    [
      'a swimlane',
      {
        kind: 'swimlane',
        ends: 0,
        marks: [
          {
            id: 'T1',
            title: at(1),
            stakeholder: at(3),
            notes: at(4),
            standing: 'happened',
            adverse: false,
            cites: [line(2)],
          },
        ],
      },
      [1, 2, 3, 4],
    ],
  ])('are found everywhere in %s', (_kind, block, expected) => {
    expect(citedBy({ headline: [], summary: [], blocks: [block] })).toEqual(expected)
  })

  it('are found in headline and summary, each once and in the order of the log', () => {
    expect(citedBy({ headline: [at(9), at(3)], summary: [at(3), at(1)], blocks: [] })).toEqual([1, 3, 9])
  })
})
