import type { Cue, Direction } from './cue.ts'
import { actOpens } from './cues/act-opens.ts'
import { approvalWaits } from './cues/approval-waits.ts'
import { boatLeaves } from './cues/boat-leaves.ts'
import { boxArrives } from './cues/box-arrives.ts'
import { boxSeals } from './cues/box-seals.ts'
import { bubbleOpens } from './cues/bubble-opens.ts'
import { chairTurns } from './cues/chair-turns.ts'
import { domeMoves } from './cues/dome-moves.ts'
import { doorTurns } from './cues/door-turns.ts'
import { envelopeArrives } from './cues/envelope-arrives.ts'
import { envelopeLeaves } from './cues/envelope-leaves.ts'
import { fogMoves } from './cues/fog-moves.ts'
import { gateMoves } from './cues/gate-moves.ts'
import { keyTurns } from './cues/key-turns.ts'
import { lampsTurn } from './cues/lamps-turn.ts'
import { leakTurns } from './cues/leak-turns.ts'
import { phaseTurns } from './cues/phase-turns.ts'
import { planeFlies } from './cues/plane-flies.ts'
import { plaqueTurns } from './cues/plaque-turns.ts'
import { pressMoves } from './cues/press-moves.ts'
import { skyTurns } from './cues/sky-turns.ts'
import { statementReads } from './cues/statement-reads.ts'
import { tankTurns } from './cues/tank-turns.ts'
import { walkerCrosses } from './cues/walker-crosses.ts'
import type { StageFacts } from './facts.ts'

/** In the order they are performed: the frame of the evening, people, messages, the technical truth, the public. */
const directions: readonly Direction[] = [
  skyTurns,
  phaseTurns,
  actOpens,
  chairTurns,
  plaqueTurns,
  bubbleOpens,
  envelopeLeaves,
  envelopeArrives,
  planeFlies,
  approvalWaits,
  doorTurns,
  boatLeaves,
  fogMoves,
  keyTurns,
  gateMoves,
  domeMoves,
  tankTurns,
  leakTurns,
  boxArrives,
  boxSeals,
  lampsTurn,
  walkerCrosses,
  statementReads,
  pressMoves,
]

/**
 * What has to be performed to get from one state of the stage to the next. Nothing for the first state: the curtain
 * rises on a still picture.
 */
export function direct(before: StageFacts | undefined, after: StageFacts): readonly Cue[] {
  return before === undefined ? [] : directions.flatMap((direction) => direction(before, after))
}
