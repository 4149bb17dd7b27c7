import { useEffect, useRef } from 'react'
import { inbox, isOpenQuestion, type Table } from '@/client/index.ts'
import { usePorts } from '../ports/index.ts'
import { Captions, useSound } from '../sound/index.ts'
import { useDesk } from './desk/desk-context.ts'
import { useTable } from './desk/table-context.ts'
import { useStageFacts } from './desk/use-stage-facts.ts'

/** What happens, to be heard once this person has asked for it: nobody's laptop speaks up in a meeting by itself. */
export function Heard() {
  const { desk } = useDesk()
  const { preferences } = usePorts()
  const on = desk.playsSound
  const before = useRef(on)
  useEffect(() => {
    if (before.current !== on) preferences.keepPlaysSound(on)
    before.current = on
  }, [on, preferences])
  return on ? <Playing /> : null
}

function Playing() {
  const facts = useStageFacts()
  const decisions = useTable(decisionsAsked)
  return <Captions captions={useSound({ on: true, facts, decisions })} />
}

/** How many decisions this seat was asked for so far, answered or not. */
const decisionsAsked = (table: Table): number =>
  inbox(table).filter((item) => item.kind === 'inject' && (isOpenQuestion(item) || item.answer !== undefined)).length
