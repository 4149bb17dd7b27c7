import type { StageFacts } from './facts.ts'
import { streetScene } from './street-scene.ts'

/** A picture of the still, in stage units. */
export interface StillLayer {
  readonly url: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 1 when not given. */
  readonly opacity?: number
  /** As an SVG `transform`, for what is enlarged or leans. */
  readonly transform?: string
}

/** The cut of the stage that the still shows: the plaza, and the canal under it. */
export const stillCut = { x: 648, y: 560, width: 304, height: 322 } as const

const pictures = import.meta.glob<string>(
  [
    '../../assets/sprites/canal/{arch,tunnel-calm,tunnel-crisis,tunnel-dawn}.svg',
    '../../assets/sprites/adversary/{shadow,lit,fishing,empty-boat}.svg',
    '../../assets/sprites/street/{plaza,cat,bicycle,kiosk,lectern,reader,lamp,van-left,van-right}.svg',
    '../../assets/sprites/street/{reporter-1,reporter-2,cameraman-1,photographer-1,placard-whose,placard-answer}.svg',
    '../../assets/sprites/street/citizen-{1,2,3,4}.svg',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
)

/** The boxes in which the pictures are drawn, as their `viewBox` has them. */
export const stillBoxes: Readonly<Record<string, readonly [x: number, y: number, width: number, height: number]>> = {
  'canal/arch': [628, 660, 344, 142],
  'canal/tunnel-calm': [648, 680, 304, 272],
  'canal/tunnel-crisis': [648, 680, 304, 272],
  'canal/tunnel-dawn': [648, 680, 304, 272],
  'adversary/shadow': [-146, -124, 296, 148],
  'adversary/lit': [-146, -124, 296, 148],
  'adversary/fishing': [-146, -124, 296, 148],
  'adversary/empty-boat': [680, 860, 116, 34],
  'street/plaza': [628, 556, 344, 248],
  'street/cat': [-19.6, -27, 32.6, 30],
  'street/bicycle': [-34, -38, 68, 40],
  'street/kiosk': [-37, -69.4, 74.4, 72.4],
  'street/lectern': [-42, -82, 84, 90],
  'street/reader': [-20, -72, 44, 76],
  'street/lamp': [-49, -143, 98, 146],
  'street/van-left': [-72, -112, 144, 118],
  'street/van-right': [-72, -112, 144, 118],
  'street/reporter-1': [-40, -74, 80, 78],
  'street/reporter-2': [-40, -74, 80, 78],
  'street/cameraman-1': [-40, -80, 80, 84],
  'street/photographer-1': [-30, -74, 60, 78],
  'street/placard-whose': [-40, -90, 80, 94],
  'street/placard-answer': [-40, -90, 80, 94],
  'street/citizen-1': [-20, -72, 40, 76],
  'street/citizen-2': [-20, -72, 40, 76],
  'street/citizen-3': [-20, -72, 40, 76],
  'street/citizen-4': [-20, -72, 40, 76],
}

/** The street and the canal as they stand, as pictures to lay over each other in this order: for a page without the machine that draws. */
export function streetStill({
  sky,
  press,
  statement,
  rogueApp,
  adversaryKnown,
}: Pick<StageFacts, 'sky' | 'press' | 'statement' | 'rogueApp' | 'adversaryKnown'>): readonly StillLayer[] {
  const boat = { y: 864, scale: 0.92 }
  const hidden = rogueApp === 'unknown' || rogueApp === 'suspected'
  return [
    layer(`canal/tunnel-${sky}`),
    ...(hidden
      ? [
          layer('adversary/shadow', { x: 776, ...boat }),
          { ...layer('adversary/lit', { x: 776, ...boat }), opacity: adversaryKnown },
        ]
      : rogueApp === 'found'
        ? [layer('adversary/fishing', { x: 758, ...boat })]
        : [layer('adversary/empty-boat')]),
    layer('canal/arch'),
    layer('street/plaza'),
    ...streetScene(press, statement !== undefined, sky === 'dawn').map((thing) => layer(thing.name, thing)),
  ]
}

interface Place {
  readonly x: number
  readonly y: number
  readonly scale?: number
  readonly lean?: number
}

/** A missing picture is a mistake in this room, not in what somebody entered. */
function layer(name: string, at?: Place): StillLayer {
  const box = stillBoxes[name]
  const url = pictures[`../../assets/sprites/${name}.svg`]
  if (box === undefined || url === undefined) throw new Error(`The still of the street has no picture called ${name}.`)
  const [x, y, width, height] = box
  const picture = { url, x, y, width, height }
  if (at === undefined) return picture
  return { ...picture, transform: `translate(${at.x} ${at.y}) rotate(${at.lean ?? 0}) scale(${at.scale ?? 1})` }
}
