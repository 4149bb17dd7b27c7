import { unreachable } from '@/kernel/index.ts'
import { Dialog } from '../../parts/index.ts'
import { RoleCard } from '../../practise/role-card.tsx'
import { useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing } from '../desk/table-context.ts'
import { EndPaper } from './end-paper.tsx'
import { HandOverPaper } from './hand-over-paper.tsx'
import { KeysPaper } from './keys-paper.tsx'
import { PlaybookPaper } from './playbook-paper.tsx'
import { StagePaper } from './stage-paper.tsx'

/** Whatever lies over the console: role card, playbook, keys, the stage, handing over, or the question whether to end. */
export function Papers() {
  const { desk } = useDesk()
  switch (desk.paper) {
    case undefined:
      return null
    case 'role-card':
      return <RoleCardPaper />
    case 'playbook':
      return <PlaybookPaper />
    case 'keys':
      return <KeysPaper />
    case 'stage':
      return <StagePaper />
    case 'hand-over':
      return <HandOverPaper />
    case 'end':
      return <EndPaper />
    default:
      return unreachable(desk.paper)
  }
}

function RoleCardPaper() {
  const { papers } = useWords().console
  const { move } = useDesk()
  const { playbook, seat, brief } = useBriefing()
  const role = playbook.roles[seat]
  return (
    <Dialog open width="wide" title={papers.roleCard} onClose={() => move({ kind: 'put-away' })}>
      {role === undefined ? <p>{papers.noCard}</p> : <RoleCard playbook={playbook} role={role} seat={seat} brief={brief} />}
    </Dialog>
  )
}
