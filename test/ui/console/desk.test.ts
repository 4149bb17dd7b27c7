import { describe, expect, it } from 'vitest'
import type { InboxKey } from '../../../src/client/index.ts'
import type { ActivityId, SeatId } from '../../../src/kernel/index.ts'
import { commandIds } from '../../../src/ui/console/desk/command-ids.ts'
import { firstLetter, moveDesk, tidyDesk } from '../../../src/ui/console/desk/desk.ts'

const cto = 'techa.cto' as SeatId
const letter = 'inject-4' as InboxKey

describe('the desk', () => {
  it('begins with a report to the next step of the chain, or with a message where there is none', () => {
    expect(tidyDesk(firstLetter([cto])).letter).toEqual({ mode: 'report', to: [cto] })
    expect(tidyDesk(firstLetter([])).letter).toEqual({ mode: 'message', to: [] })
  })

  it('calls the focus to the page only when asked to', () => {
    const desk = tidyDesk(firstLetter([]))
    expect(moveDesk(desk, { kind: 'open', key: letter, focus: false }).headingCalls).toBe(0)
    expect(moveDesk(desk, { kind: 'open', key: letter, focus: true })).toMatchObject({ headingCalls: 1, selected: letter })
  })

  it('shows the page again when an entry is opened from the list or another part', () => {
    const away = moveDesk(moveDesk(tidyDesk(firstLetter([])), { kind: 'show', view: 'act' }), { kind: 'list' })
    expect(away).toMatchObject({ view: 'inbox', listing: true })
    expect(moveDesk(away, { kind: 'open', key: letter, focus: true })).toMatchObject({ view: 'inbox', listing: false })
  })

  it('lays an entry open without turning a narrow screen to it', () => {
    const away = moveDesk(tidyDesk(firstLetter([])), { kind: 'show', view: 'stage' })
    expect(moveDesk(away, { kind: 'lay-open', key: letter })).toMatchObject({ view: 'stage', selected: letter, headingCalls: 0 })
  })

  it('begins with the stage as it was settled before, and follows the switch', () => {
    expect(tidyDesk(firstLetter([])).drawsStage).toBe(true)
    const off = tidyDesk(firstLetter([]), false)
    expect(off.drawsStage).toBe(false)
    expect(moveDesk(off, { kind: 'draw-stage', on: true }).drawsStage).toBe(true)
  })

  it('has one thing lying over it at a time', () => {
    const paper = moveDesk(tidyDesk(firstLetter([])), { kind: 'lay-out', paper: 'playbook' })
    const act = moveDesk(paper, { kind: 'begin-act', activity: 'token.revoke' as ActivityId })
    expect(act).toMatchObject({ paper: undefined, act: 'token.revoke' })
    expect(moveDesk(act, { kind: 'put-away' })).toMatchObject({ paper: undefined, act: undefined })
  })
})

describe('ids of commands', () => {
  it('are never the same twice, also after the page was opened again', () => {
    const [first, again] = [commandIds(1_795_000_000_000), commandIds(1_795_000_009_000)]
    const ids = [first(), first(), again(), again()]
    expect(new Set(ids).size).toBe(4)
  })
})
