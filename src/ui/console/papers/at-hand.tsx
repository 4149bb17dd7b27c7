import { useContext } from 'react'
import { Button } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { ClockOwnerContext } from '../desk/clock-owner.ts'
import { useDesk } from '../desk/desk-context.ts'
import css from './papers.module.css'

/** What is always at hand: role card, playbook, keys, handing over the seat, and for who plays alone the way to end the evening. */
export function AtHand() {
  const { papers } = useWords().console
  const { move } = useDesk()
  const alone = useContext(ClockOwnerContext)
  return (
    <nav className={css['atHand']} aria-label={papers.label}>
      <Button size="small" icon="user" onClick={() => move({ kind: 'lay-out', paper: 'role-card' })}>
        {papers.roleCard}
      </Button>
      <Button size="small" icon="document" onClick={() => move({ kind: 'lay-out', paper: 'playbook' })}>
        {papers.playbook}
      </Button>
      <Button size="small" loudness="bare" onClick={() => move({ kind: 'lay-out', paper: 'keys' })}>
        {papers.keys}
      </Button>
      <Button size="small" loudness="bare" onClick={() => move({ kind: 'lay-out', paper: 'hand-over' })}>
        {papers.handOver}
      </Button>
      {alone && (
        <Button size="small" loudness="bare" icon="flag" onClick={() => move({ kind: 'lay-out', paper: 'end' })}>
          {papers.end}
        </Button>
      )}
    </nav>
  )
}
