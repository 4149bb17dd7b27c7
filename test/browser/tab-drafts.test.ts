import { describe, expect, it } from 'vitest'
import { tabDrafts } from '../../src/browser/index.ts'
import type { ExerciseId } from '../../src/kernel/index.ts'

const tonight = 'tonight' as ExerciseId
const tomorrow = 'tomorrow' as ExerciseId

/** The storage of one tab: it outlives its pages. */
function tab() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}

const blocked = (): never => {
  throw new DOMException('Storage is blocked.', 'SecurityError')
}

describe('drafts of a tab', () => {
  it('are there on the next page of the tab, each in its exercise and field', () => {
    const storage = tab()
    const before = tabDrafts(() => storage)
    before.write(tonight, 'letter', { text: 'We do not know yet' })
    const after = tabDrafts(() => storage)
    expect(after.read(tonight, 'letter')).toEqual({ text: 'We do not know yet' })
    expect(after.read(tonight, 'answer')).toBeUndefined()
    expect(after.read(tomorrow, 'letter')).toBeUndefined()
  })

  it('are gone for good once dropped', () => {
    const storage = tab()
    const page = tabDrafts(() => storage)
    page.write(tonight, 'letter', { text: 'Sent' })
    page.drop(tonight, 'letter')
    expect(page.read(tonight, 'letter')).toBeUndefined()
    expect(tabDrafts(() => storage).read(tonight, 'letter')).toBeUndefined()
  })

  it('stay in memory where the browser blocks storage or has no room', () => {
    const full = { ...tab(), setItem: blocked }
    for (const page of [tabDrafts(blocked), tabDrafts(() => full)]) {
      page.write(tonight, 'letter', { text: 'Kept all the same' })
      expect(page.read(tonight, 'letter')).toEqual({ text: 'Kept all the same' })
      page.drop(tonight, 'letter')
      expect(page.read(tonight, 'letter')).toBeUndefined()
    }
  })

  it('are none where the tab holds what is no draft', () => {
    expect(tabDrafts(() => ({ ...tab(), getItem: () => '{"text":' })).read(tonight, 'letter')).toBeUndefined()
  })
})
