import { type Cue, direct, type StageFacts } from '@/stage/index.ts'

/** Something that is heard once. */
export type Sound =
  | { readonly kind: 'envelope-leaves' }
  | { readonly kind: 'envelope-arrives' }
  | { readonly kind: 'decision-due' }
  | { readonly kind: 'dome' }
  | { readonly kind: 'box' }
  | { readonly kind: 'door' }
  /** `before` is how many keys had been revoked before this one: each sounds a little lower. */
  | { readonly kind: 'key'; readonly before: number }
  | { readonly kind: 'flash' }
  | { readonly kind: 'phase' }

/** What is heard all the time, each from 0 (nothing) to 1. */
export interface Ambience {
  /** Water, while records leave. */
  readonly leak: number
  /** A crowd, once the press is in the street. */
  readonly crowd: number
}

/** More than this at once comes from a jump or a rewind: the new state is simply there, to the ear as to the eye. */
const tooMany = 14

/** What is heard when the stage goes from one state to the next, in the order of its cues. Nothing on first sight. */
export function heardBetween(before: StageFacts | undefined, after: StageFacts): readonly Sound[] {
  const cues = direct(before, after)
  if (cues.length > tooMany) return []
  let revoked = before?.tokens.filter((token) => token === 'revoked').length ?? 0
  return cues.flatMap((cue): readonly Sound[] => {
    if (cue.kind === 'key-turns' && cue.to === 'revoked') return [{ kind: 'key', before: revoked++ }]
    const sound = soundOf(cue)
    return sound === undefined ? [] : [sound]
  })
}

/** What is heard as long as the stage stands like this. */
export function ambienceOf({ leakRate, press }: StageFacts): Ambience {
  return { leak: leakRate, crowd: press / 4 }
}

function soundOf(cue: Cue): Sound | undefined {
  switch (cue.kind) {
    case 'envelope-leaves':
    case 'envelope-arrives':
      return { kind: cue.kind }
    case 'dome-moves':
      return cue.down ? { kind: 'dome' } : undefined
    case 'box-seals':
      return { kind: 'box' }
    case 'door-turns':
      return { kind: 'door' }
    case 'press-moves':
      return cue.to > cue.from ? { kind: 'flash' } : undefined
    case 'phase-turns':
      return { kind: 'phase' }
    default:
      return undefined
  }
}
