import { describe, expect, it } from 'vitest'
import { english } from '../../src/ui/words/en.ts'
import { longer } from './fixtures/longer.ts'

describe('a language that does not exist', () => {
  it('says everything between marks and about a third longer', () => {
    expect(longer({ inbox: 'Inbox', deep: { list: ['Next', ''] } })).toEqual({
      inbox: '«Inbox ~~»',
      deep: { list: ['«Next ~~»', ''] },
    })
  })

  it('lengthens what functions say', () => {
    expect(longer({ seats: (count: number) => `${count} seats` }).seats(3)).toBe('«3 seats ~~~»')
  })

  it('leaves alone what is no text, and sentences that only repeat what they are filled with', () => {
    const table = { language: 'en', locale: 'en-GB', pace: 3, quote: '{text:quote}' }
    expect(longer(table)).toEqual(table)
  })

  it('is a table as good as English', () => {
    const table = longer(english)
    expect(table.console.clocks.state.off).toBe('«not started ~~~~»')
    expect(table.language).toBe(english.language)
  })
})
