import { describe, expect, it } from 'vitest'
import type { EventNumber, PhaseId } from '../../../src/kernel/index.ts'
import { emptyNote, observe } from '../../../src/ui/desk/observations/note-draft.ts'

const phase = 'CO' as PhaseId

describe('an observation that is being written', () => {
  it('is nothing to send while nothing was said', () => {
    expect(observe({ ...emptyNote, text: '  ', rating: 'M' }, phase)).toBeUndefined()
  })

  it('leaves out what is empty', () => {
    expect(observe({ ...emptyNote, text: ' Asked for proof. ' }, phase)).toEqual({ kind: 'observe', text: 'Asked for proof.' })
  })

  it('rates the capability that was named, else the phase that runs', () => {
    const note = { ...emptyNote, text: 'Late.', rating: 'M' } as const
    expect(observe({ ...note, capability: 'C3' }, phase)).toEqual({
      kind: 'observe',
      text: 'Late.',
      rating: 'M',
      capability: 'C3',
    })
    expect(observe(note, phase)).toEqual({ kind: 'observe', text: 'Late.', rating: 'M', phase: 'CO' })
  })

  it('rates a phase that was named, also one that does not run', () => {
    expect(observe({ ...emptyNote, text: 'Late.', rating: 'U', phase: 'ID' }, phase)).toMatchObject({ phase: 'ID', rating: 'U' })
    expect(observe({ ...emptyNote, text: 'Late.', phase: 'ID' }, phase)).toEqual({ kind: 'observe', text: 'Late.', phase: 'ID' })
  })

  it('carries the line it rests on', () => {
    expect(observe({ ...emptyNote, text: 'Here.' }, phase, 12 as EventNumber)).toEqual({
      kind: 'observe',
      text: 'Here.',
      line: 12,
    })
  })
})
