import type { Debrief, DebriefFor } from '@/debrief/index.ts'
import type { OrganisationId } from '@/kernel/index.ts'
import { Brand, Button, Choices } from '../parts/index.ts'
import { useWords } from '../words/index.ts'
import css from './debrief.module.css'
import { Downloads } from './downloads.tsx'

interface DebriefBarProps {
  readonly debrief: Debrief
  readonly reader: DebriefFor
  readonly onReader: (reader: DebriefFor) => void
}

/** Whom the document is written for, and how to take it away. */
export function DebriefBar({ debrief, reader, onReader }: DebriefBarProps) {
  const words = useWords().debrief
  const houses = Object.entries(debrief.names.organisations)
  return (
    <header className={css['bar']}>
      <Brand />
      <b className={css['kind']}>{words.bar}</b>
      <div className={css['reader']}>
        <Choices<DebriefFor>
          shape="row"
          legend={words.reader}
          choices={[
            { value: 'joint', title: words.joint },
            ...houses.map(([id, { title }]) => ({ value: id as OrganisationId, title })),
          ]}
          chosen={reader}
          onChoose={onReader}
        />
      </div>
      <Downloads debrief={debrief} />
      <Button size="small" icon="document" onClick={() => window.print()}>
        {words.print}
      </Button>
    </header>
  )
}
