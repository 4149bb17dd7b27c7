import { unreachable } from '@/kernel/index.ts'
import { Dialog } from '../../parts/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import { Wall } from '../wall.tsx'
import { AdHocPaper } from './ad-hoc-paper.tsx'
import { DeviationsPaper } from './deviations-paper.tsx'
import { EndPaper, HaltPaper } from './end-papers.tsx'
import { ExtendPaper } from './extend-paper.tsx'
import { FactPaper } from './fact-paper.tsx'
import { DropPaper, EditPaper, PhasePaper } from './inject-forms.tsx'
import { InjectPaper } from './inject-paper.tsx'
import { KeysPaper } from './keys-paper.tsx'
import { PeoplePaper } from './people-paper.tsx'
import { RewindPaper } from './rewind-paper.tsx'
import { SeatPaper } from './seat-paper.tsx'
import { TruthPaper } from './truth-paper.tsx'

/** Whatever lies over the desk. */
export function Papers() {
  const { paper } = useFacilitator().desk
  if (paper === undefined) return null
  switch (paper.kind) {
    case 'phase':
      return <PhasePaper phase={paper.phase} />
    case 'ad-hoc':
      return <AdHocPaper like={paper.like} />
    case 'inject':
      return <InjectPaper inject={paper.inject} />
    case 'edit':
      return <EditPaper inject={paper.inject} />
    case 'drop':
      return <DropPaper inject={paper.inject} />
    case 'extend':
      return <ExtendPaper inject={paper.inject} />
    case 'seat':
      return <SeatPaper seat={paper.seat} />
    case 'fact':
      return <FactPaper fact={paper.fact} />
    case 'rewind':
      return <RewindPaper />
    case 'end':
      return <EndPaper />
    case 'halt':
      return <HaltPaper />
    case 'keys':
      return <KeysPaper />
    case 'people':
      return <PeoplePaper />
    case 'deviations':
      return <DeviationsPaper />
    case 'truth':
      return <TruthPaper />
    case 'wall':
      return <WallPaper />
    default:
      return unreachable(paper)
  }
}

function WallPaper() {
  const { wall } = useDeskWords()
  const { change } = useFacilitator()
  return (
    <Dialog open width="wide" title={wall.title} onClose={() => change({ kind: 'put-away' })}>
      <Wall large />
    </Dialog>
  )
}
