import { useState } from 'react'
import { nextOnChain } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { Button, SeatName } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import type { Letter } from '../desk/desk.ts'
import { useBriefing } from '../desk/table-context.ts'
import { CheckChips } from '../fields/check-chips.tsx'
import css from './letter.module.css'

interface AddresseesProps {
  readonly letter: Letter
  readonly onLetter: (letter: Letter) => void
}

/** Whom a letter goes to. A report offers the next step of the chain first; everybody else is one press away. */
export function Addressees({ letter, onLetter }: AddresseesProps) {
  const { letter: words } = useWords().console
  const { playbook, seat } = useBriefing()
  const [all, setAll] = useState(false)
  const everybody = Object.values(playbook.roles)
    .map(({ id }) => id)
    .filter((id) => id !== seat)
  const near = letter.mode === 'report' ? nextOnChain(seat, playbook) : []
  const offered = all || near.length === 0 ? everybody : everybody.filter((id) => near.includes(id) || letter.to.includes(id))
  return (
    <div className={css['to']}>
      <CheckChips<SeatId>
        legend={words.to}
        of={offered.map((value) => ({ value, title: <SeatName seat={value} playbook={playbook} telling /> }))}
        checked={letter.to}
        onChange={(to) => onLetter({ ...letter, to })}
      />
      {near.length > 0 && (
        <Button size="small" loudness="bare" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.others}
        </Button>
      )}
    </div>
  )
}
