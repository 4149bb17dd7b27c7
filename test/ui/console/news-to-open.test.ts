import { describe, expect, it } from 'vitest'
import { type InboxKey, inbox } from '@/client/index.ts'
import type { ExerciseTime, SeatId } from '@/kernel/index.ts'
import { newsToOpen } from '@/ui/console/desk/news-to-open.ts'
import { given } from '../../evening/given.ts'

const lead = 'techa.tech_lead' as SeatId
const now = (minute: number) => (minute * 60) as ExerciseTime

/** The Tech Lead's inbox after the evening so far, most urgent first. */
function itemsOf(evening: ReturnType<typeof given>) {
  const { exercise, briefing } = evening.host.view(lead)
  return inbox({ exercise, seat: lead, briefing } as never)
}

describe('what is laid open by itself', () => {
  const before = itemsOf(given())
  const known = new Set(before.map(({ key }) => key))
  const after = itemsOf(given().at('T+00:05'))
  const [question] = after
  const fresh = after.filter(({ key }) => !known.has(key))

  it('is what just came', () => {
    expect(fresh).toHaveLength(1)
    expect(newsToOpen(after, known, before[0], now(5))).toBe(fresh[0])
    expect(newsToOpen(after, known, undefined, now(5))).toBe(fresh[0])
  })

  it('is nothing while nothing came', () => {
    expect(newsToOpen(after, new Set(after.map(({ key }) => key)), before[0], now(6))).toBeUndefined()
  })

  it('is nothing while what lies open is more urgent and can still be answered, and is again when it cannot', () => {
    const asked = new Set<InboxKey>(question === undefined ? [] : [question.key])
    expect(newsToOpen(after, asked, question, now(6))).toBeUndefined()
    const due = question?.kind === 'inject' ? (question.replyBy ?? now(0)) : now(0)
    expect(newsToOpen(after, asked, question, (due + 1) as ExerciseTime)).toBe(after.find(({ key }) => key === before[0]?.key))
  })

  it('is what is more urgent than a question that lies open', () => {
    const later = after.toReversed()
    const [lastOpen] = later
    expect(newsToOpen(after, new Set(lastOpen === undefined ? [] : [lastOpen.key]), lastOpen, now(5))).toBe(question)
  })

  it('is the most urgent of several', () => {
    expect(newsToOpen(after, new Set(), undefined, now(5))).toBe(question)
  })
})
