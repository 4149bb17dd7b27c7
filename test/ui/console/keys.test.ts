import { describe, expect, it } from 'vitest'
import { keyMove } from '../../../src/ui/console/keys/key-move.ts'
import { papersWords } from '../../../src/ui/words/en/papers.ts'

const free = { ctrlKey: false, metaKey: false, altKey: false, busy: false }

describe('single keys', () => {
  it('move through the inbox, answer, and explain themselves', () => {
    expect(['j', 'K', 'r', 'a', 'n', 's', 'm', '?'].map((key) => keyMove({ key, ...free }))).toEqual([
      'next',
      'previous',
      'answer',
      'actions',
      'next-event',
      'stage',
      'sound',
      'keys',
    ])
  })

  it('are off while somebody types', () => {
    expect(keyMove({ key: 'j', ...free, busy: true })).toBeUndefined()
  })

  it('leave the keys of the browser alone', () => {
    expect(keyMove({ key: 'r', ...free, ctrlKey: true })).toBeUndefined()
    expect(keyMove({ key: 'constructor', ...free })).toBeUndefined()
  })

  it('are all explained', () => {
    for (const key of Object.keys(papersWords.keys.list)) expect(keyMove({ key, ...free })).toBeDefined()
  })
})
