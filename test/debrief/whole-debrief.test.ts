import { describe, it } from 'vitest'
import { debriefOf, write } from '@/debrief/index.ts'
import type { OrganisationId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { theEvening } from './evening/log.ts'
import { expectGolden } from './golden.ts'

describe('a whole debrief, to the letter', () => {
  const scorecard = scoreLog(theEvening)
  const joint = debriefOf(theEvening, scorecard, 'joint')
  const bank = debriefOf(theEvening, scorecard, 'bankx' as OrganisationId)

  it('reads as Markdown for both companies', () => {
    expectGolden('joint.md', write(joint, 'md'))
  })

  it('reads as Markdown for one company', () => {
    expectGolden('bankx.md', write(bank, 'md'))
  })

  it('stands alone as HTML', () => {
    expectGolden('joint.html', write(joint, 'html'))
  })

  it('is kept as JSON with the words beside the ids', () => {
    expectGolden('joint.json.txt', write(joint, 'json'))
  })
})
