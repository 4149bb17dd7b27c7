import type { Cue } from '../cue.ts'
import type { StageFacts } from '../facts.ts'
import type { Cast } from './cast.ts'
import type { LetteringLayer } from './lettering-layer.ts'

/** A movement that has taken its starting position. Playing it ends in the state that is already shown otherwise. */
export type Act = () => Promise<void>

/** Who performs, and what was shown before. */
export interface Ensemble {
  readonly cast: Cast
  readonly lettering: LetteringLayer
  readonly before: StageFacts
}

type Perform<Kind extends Cue['kind']> = (cue: Extract<Cue, { kind: Kind }>, company: Ensemble) => Act

/** For what moves by itself: the backdrop fades, lettering changes without being animated. */
const nothingMore: Act = () => Promise.resolve()

const performances: { readonly [Kind in Cue['kind']]: Perform<Kind> } = {
  'chair-turns': ({ seat }, { cast, before }) => light(cast, seat, before),
  'plaque-turns': ({ seat }, { cast, before }) => light(cast, seat, before),
  'envelope-leaves': ({ hop }, { cast }) => cast.tube.send(hop),
  'envelope-arrives': ({ hop }, { cast, before }) =>
    cast.tube.ride(
      hop,
      before.chain.travelling.some((one) => one.hop === hop),
    ),
  'plane-flies': ({ from, to }, { cast }) => (from === 't-y' && to === 'press' ? cast.planes.fly() : nothingMore),
  'bubble-opens': ({ seat }, { lettering }) => {
    lettering.openBubble(seat)
    return nothingMore
  },
  'key-turns': ({ hook, to }, { cast, before }) => cast.keys.turn(hook, before.tokens[hook], to),
  'gate-moves': ({ closed }, { cast }) => (closed ? cast.gate.close() : cast.gate.open()),
  'dome-moves': ({ down }, { cast }) => cast.hosts.turn(down),
  'door-turns': ({ to }, { cast }) => cast.door.turn(to),
  'boat-leaves': (_, { cast }) => cast.canal.rowAway(),
  'leak-turns': ({ from, to }, { cast }) => cast.conduit.turn(from, to),
  'tank-turns': ({ from, to }, { cast }) => cast.tank.turn(from, to),
  'fog-moves': ({ from, to }, { cast }) => cast.canal.lift(from, to),
  'box-arrives': ({ company, place }, { cast }) => cast.shelves[company].arrive(place),
  'box-seals': ({ company, place }, { cast }) => cast.shelves[company].seal(place),
  'approval-waits': () => nothingMore,
  'press-moves': ({ from, to }, { cast }) => (to > from ? cast.street.gather() : nothingMore),
  'statement-reads': (_, { cast, before }) => cast.street.readOut(before),
  'walker-crosses': (_, { cast }) => cast.bridge.walk(),
  'phase-turns': () => nothingMore,
  'act-opens': () => nothingMore,
  'sky-turns': () => nothingMore,
  'lamps-turn': ({ from, to }, { cast }) => cast.bridge.turnLamps(from, to),
}

/** Takes the starting position of a cue. */
export function prepare<Kind extends Cue['kind']>(cue: Extract<Cue, { kind: Kind }>, company: Ensemble): Act {
  const perform: Perform<Kind> = performances[cue.kind as Kind]
  return perform(cue, company)
}

function light(cast: Cast, seat: Extract<Cue, { kind: 'chair-turns' }>['seat'], before: StageFacts): Act {
  return cast.rooms[seat].light(before)
}
