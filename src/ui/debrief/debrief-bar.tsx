import type { Debrief, DebriefFor } from '@/debrief/index.ts'
import { organisationOf } from '@/engine/index.ts'
import type { OrganisationId, SeatId } from '@/kernel/index.ts'
import logo from '../../../assets/brand/logo-light.svg?no-inline'
import { useTable } from '../console/desk/table-context.ts'
import { Button, Choices } from '../parts/index.ts'
import { RouteLink } from '../routing/index.ts'
import { useWords } from '../words/index.ts'
import css from './debrief.module.css'
import { Downloads } from './downloads.tsx'

interface DebriefBarProps {
  readonly debrief: Debrief
  readonly reader: DebriefFor
  readonly houses?: readonly OrganisationId[] | undefined
  readonly onReader: (reader: DebriefFor) => void
}

/** Whom the document is written for, and how to take it away. */
export function DebriefBar({ debrief, reader, houses: only, onReader }: DebriefBarProps) {
  const { debrief: words, shell } = useWords()
  const houses = useHouses().flatMap((id) =>
    only?.includes(id) === false || debrief.names.organisations[id] === undefined
      ? []
      : [{ value: id, title: debrief.names.organisations[id].title }],
  )
  return (
    <header className={css['bar']}>
      <RouteLink to={{ screen: 'home' }} className={css['brand']} aria-label={shell.home}>
        <img src={logo} alt="" width={28} height={28} />
        {shell.brand}
      </RouteLink>
      <b className={css['kind']}>{words.bar}</b>
      <div className={css['reader']}>
        <Choices<DebriefFor>
          shape="row"
          legend={words.reader}
          choices={only === undefined ? [{ value: 'joint', title: words.joint }, ...houses] : houses}
          chosen={reader}
          onChoose={onReader}
        />
      </div>
      <Downloads debrief={debrief} withLog={only === undefined} />
      <Button size="small" icon="document" onClick={() => window.print()}>
        {words.print}
      </Button>
    </header>
  )
}

/** The companies somebody played for, a bot included; only they get a document of their own. */
function useHouses(): readonly OrganisationId[] {
  const seats = useTable((table) => table.exercise.seats)
  const held = (Object.keys(seats) as SeatId[]).filter((seat) => seats[seat]?.kind !== 'nobody')
  return [...new Set(held.map(organisationOf))]
}
