import { describe, expect, it } from 'vitest'
import { asLeft } from '../../../src/ui/console/drafts/use-draft.ts'

const empty = { option: undefined as string | undefined, text: '' }

describe('a draft', () => {
  it('comes back as it was left, also after a way through text, where nothing chosen is left out', () => {
    const begun = { option: undefined, text: 'We do not kn' }
    expect(asLeft(JSON.parse(JSON.stringify(begun)), empty)).toEqual(begun)
  })

  it('has every field of its form, whatever was kept', () => {
    expect(asLeft({ option: 'wait' }, empty)).toEqual({ option: 'wait', text: '' })
    for (const nothing of [undefined, null, 'text', 4]) expect(asLeft(nothing, empty)).toBe(empty)
  })
})
