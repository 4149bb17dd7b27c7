import type { RefObject } from 'react'
import type { SeatId, Text } from '@/kernel/index.ts'
import type { Playbook, Role } from '@/playbook/index.ts'
import type { SeatBrief } from '@/scenario/index.ts'
import { Mark, Panel, shortTitle } from '../parts/index.ts'
import { roomOf } from '../parts/seat-art.ts'
import { useText, useWords } from '../words/index.ts'
import { ChainStrip } from './chain-strip.tsx'
import { Duties } from './duties.tsx'
import css from './role-card.module.css'

interface RoleCardProps {
  readonly playbook: Playbook
  readonly role: Role
  readonly seat: SeatId
  /** What the scenario tells this seat; absent when it tells it nothing. */
  readonly brief: SeatBrief | undefined
  /** The heading that gets the focus when the card is a screen of its own. */
  readonly heading?: RefObject<HTMLHeadingElement | null>
  /** Level of its title: 1 where it is the page, 2 where it is a part of one. */
  readonly level?: 1 | 2
}

/** Who you are, what only you know, what you have to do, whom you tell and what you must not do. At hand during play as well. */
export function RoleCard({ playbook, role, seat, brief, heading, level = 1 }: RoleCardProps) {
  const Heading = `h${level}` as const
  const { practise } = useWords()
  const text = useText()
  const organisation = playbook.organisations[role.organisation]
  return (
    <article className={css['card']}>
      <header className={css['who']}>
        <img className={css['room']} src={roomOf(seat, organisation?.mark ?? 'square')} alt="" width={276} height={130} />
        <div className={css['words']}>
          <Heading ref={heading} tabIndex={-1} className={css['title']}>
            {shortTitle(text(role.title), organisation && text(organisation.title))}
          </Heading>
          <p className={css['organisation']}>
            {organisation && <Mark shape={organisation.mark} size={18} />}
            {organisation && text(organisation.title)}
            {brief?.name !== undefined && <span className={css['name']}>{brief.name}</span>}
          </p>
          <p className={css['brief']}>{brief ? text(brief.brief) : practise.noBrief}</p>
        </div>
      </header>
      <div className={css['grid']}>
        <Lines title={practise.onlyYou} lines={brief?.knows} />
        <Lines title={practise.mustNot} lines={brief?.mustNot} />
        <Lines title={practise.want} lines={brief?.want === undefined ? [] : [brief.want]} />
        <Lines title={practise.pressure} lines={brief?.pressure === undefined ? [] : [brief.pressure]} />
      </div>
      <Panel title={practise.tell}>
        <div className={css['tell']}>
          <PlainLines lines={brief?.tells ?? []} />
          <ChainStrip playbook={playbook} seat={seat} />
        </div>
      </Panel>
      <Panel title={practise.duties} aside={practise.dutiesHint}>
        <Duties playbook={playbook} role={role} />
      </Panel>
    </article>
  )
}

/** A titled list; nothing at all when the scenario has no such line. */
function Lines({ title, lines = [] }: { readonly title: string; readonly lines?: readonly Text[] | undefined }) {
  if (lines.length === 0) return null
  return (
    <Panel title={title}>
      <PlainLines lines={lines} />
    </Panel>
  )
}

function PlainLines({ lines }: { readonly lines: readonly Text[] }) {
  const text = useText()
  if (lines.length === 0) return null
  return (
    <ul className={css['lines']}>
      {lines.map((line) => (
        <li key={text(line)}>{text(line)}</li>
      ))}
    </ul>
  )
}
