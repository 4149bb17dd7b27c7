import { useState } from 'react'
import type { RoomView } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { useBriefing, useTable, useTellingTitle } from '../../console/desk/table-context.ts'
import { Button, Dialog } from '../../parts/index.ts'
import { type DrawnLink, usePorts } from '../../ports/index.ts'
import { Asking } from '../../session/asking.tsx'
import { LinkPicture } from '../../session/link-picture.tsx'
import { asking } from '../../session/people.ts'
import { useWish } from '../../session/use-wish.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { useFacilitator } from '../desk-context.ts'
import css from './papers.module.css'
import { SelectLine } from './select-line.tsx'

/** Everybody in the room while the exercise runs, and who sits where. */
export function PeoplePaper() {
  const { people: words } = useDeskWords()
  const { room, session, change } = useFacilitator()
  const { wish, refused } = useWish(session)
  const ask = asking(room?.members ?? [])
  return (
    <Dialog open title={words.title} onClose={() => change({ kind: 'put-away' })}>
      <p>{words.text}</p>
      {ask.length > 0 && <Asking members={ask} wish={wish} />}
      <p role="alert">{refused}</p>
      <ul>
        {(room?.members ?? [])
          .filter(({ expected }) => !expected)
          .map((member) => (
            <li key={member.id} className={css['person']}>
              <Person member={member} />
            </li>
          ))}
      </ul>
    </Dialog>
  )
}

function Person({ member }: { readonly member: RoomView['members'][number] }) {
  const { people: words } = useDeskWords()
  const { kinds } = useSessionWords()
  const { room } = useFacilitator()
  const { name, kind, here, seats } = member
  return (
    <>
      <h3>
        {name} <span className={css['meta']}>{[kinds[kind], ...(here ? [] : [words.away])].join(', ')}</span>
      </h3>
      {kind === 'player' && <SeatsOf id={member.id} name={name} seats={seats} />}
      {kind !== 'screen' && member.id !== room?.you && <NewLink id={member.id} name={name} />}
    </>
  )
}

/** Made only when it is asked for: from then on the link before it opens nothing. */
function NewLink({ id, name }: Pick<SeatsOfProps, 'id' | 'name'>) {
  const { people: words } = useDeskWords()
  const { room } = useFacilitator()
  const { sessions } = usePorts()
  const [link, setLink] = useState<DrawnLink>()
  const [failed, setFailed] = useState('')
  const make = () => {
    sessions
      .renew(room?.code ?? '', id)
      .then(setLink, (fault: unknown) => setFailed(fault instanceof Error ? fault.message : String(fault)))
  }
  return (
    <>
      <p className={css['held']}>
        <span className={css['meta']}>{words.newLinkHint}</span>
        <Button size="small" icon="link" onClick={make}>
          {words.newLink(name)}
        </Button>
      </p>
      {link !== undefined && <LinkPicture link={link} label={words.link(name)} />}
      <p role="alert">{failed}</p>
    </>
  )
}

interface SeatsOfProps {
  readonly id: RoomView['you']
  readonly name: string
  readonly seats: readonly SeatId[]
}

function SeatsOf({ id, name, seats }: SeatsOfProps) {
  const { people: words } = useDeskWords()
  const { session } = useFacilitator()
  const { playbook } = useBriefing()
  const script = useTable((table) => table.script)
  const seatTitle = useTellingTitle()
  const { wish, refused } = useWish(session)
  const others = (Object.keys(playbook.roles) as SeatId[]).filter((seat) => script?.seats[seat] && !seats.includes(seat))
  return (
    <>
      {seats.length === 0 && <p className={css['meta']}>{words.noSeat}</p>}
      {seats.map((seat) => (
        <p key={seat} className={css['held']}>
          {seatTitle(seat)}{' '}
          <Button size="small" onClick={() => void wish({ kind: 'unassign', member: id, seat })}>
            {words.leave(seatTitle(seat))}
          </Button>
        </p>
      ))}
      <SelectLine
        label={words.give(name)}
        of={[{ value: '', title: words.choose }, ...others.map((value) => ({ value, title: seatTitle(value) }))]}
        chosen=""
        onChoose={(seat) => seat !== '' && void wish({ kind: 'assign', member: id, seat: seat as SeatId })}
      />
      <p role="alert">{refused}</p>
    </>
  )
}
