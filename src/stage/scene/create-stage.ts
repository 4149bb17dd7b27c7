import type { StageFacts } from '../facts.ts'
import type { CreateStage, StageOptions } from '../port.ts'
import { english } from '../words.ts'
import { BackdropLayer } from './backdrop-layer.ts'
import { type Canvas, openCanvas } from './canvas.ts'
import { Cast, standingNeeds } from './cast.ts'
import { chooseRenderer } from './choose-renderer.ts'
import { Conductor } from './conductor.ts'
import { Easel } from './easel.ts'
import { fitOf } from './fit.ts'
import { LetteringLayer } from './lettering-layer.ts'
import { within } from './within.ts'

/** How long a renderer may take to start, milliseconds. One that cannot says nothing at all. */
const patience = 10_000
/** How many device pixels per stage unit are drawn at most; more is not seen and costs memory. */
const finest = 2.5
/** Pictures are drawn anew when the stage has become this much larger or smaller. */
const noticeable = 1.25

/** A canvas with everything on it. */
interface Playing {
  readonly canvas: Canvas
  readonly conductor: Conductor
  readonly scale: number
}

/** Builds a stage into an element: the backdrop, the canvas and the lettering, three sheets over each other. */
export const createStage: CreateStage = async (options) => {
  const { parent, reducedMotion, words = english } = options
  const root = parent.appendChild(sheet('relative'))
  const renderer = chooseRenderer()
  // A machine that computes its pictures has better things to do than to let fog drift; it moves what changed and rests.
  const rests = reducedMotion || renderer === 'canvas'
  const backdrop = new BackdropLayer(root, { fades: !reducedMotion, rests })
  const holder = root.appendChild(sheet('absolute'))
  const lettering = new LetteringLayer(root, words)

  let latest: StageFacts | undefined
  let playing: Playing | undefined
  let opening: Promise<void> | undefined
  let gone = false

  const fitting = () => fitOf(root.clientWidth, root.clientHeight)

  const show = (facts: StageFacts) => {
    latest = facts
    backdrop.show(facts)
    lettering.say(facts, fitting().frame)
    void playing?.conductor.show(facts)
  }

  /** Draws everything at the resolution of the moment, beside the canvas that stands, and takes that one away. */
  const open = async () => {
    const scale = resolution(fitting().scale)
    const fresh = await play({ holder, renderer, scale, lettering, reducedMotion, rests })
    if (gone) return close(fresh)
    close(playing)
    playing = fresh
    if (latest !== undefined) await fresh.conductor.show(latest)
  }

  const follow = () => {
    backdrop.look(fitting().frame)
    if (latest !== undefined) lettering.say(latest, fitting().frame)
    const grown = playing === undefined ? 1 : resolution(fitting().scale) / playing.scale
    if (opening !== undefined || (grown < noticeable && grown > 1 / noticeable)) return
    opening = open().finally(() => {
      opening = undefined
    })
  }

  const settled = async () => {
    await opening
    await playing?.conductor.rested()
    await Promise.all(root.getAnimations({ subtree: true }).map(({ finished }) => finished))
  }

  const observer = new ResizeObserver(follow)
  const destroy = () => {
    gone = true
    observer.disconnect()
    close(playing)
    playing = undefined
    root.remove()
  }

  try {
    follow()
    await open()
  } catch (problem) {
    destroy()
    throw problem
  }
  observer.observe(root)
  return { show, settled, destroy, renderer: () => renderer }
}

interface PlayOptions {
  readonly holder: HTMLElement
  readonly renderer: 'webgl' | 'canvas'
  readonly scale: number
  readonly lettering: LetteringLayer
  readonly reducedMotion: StageOptions['reducedMotion']
  /** Whether nothing moves between changes. */
  readonly rests: boolean
}

async function play({ holder, renderer, scale, lettering, reducedMotion, rests }: PlayOptions): Promise<Playing> {
  let cast: Cast | undefined
  const live = (seconds: number) => (rests ? undefined : cast?.live(seconds))
  const opening = openCanvas({ parent: holder, renderer, scale, sleeps: rests, live })
  const canvas = await within(patience, opening, 'The renderer of the stage did not start within ten seconds.')
  const easel = new Easel(canvas.scene, scale)
  await easel.load(standingNeeds)
  cast = new Cast(easel)
  const conductor = new Conductor({ easel, cast, lettering, moving: !reducedMotion, awakeFor: canvas.awakeFor })
  return { canvas, conductor, scale }
}

function close(playing: Playing | undefined): void {
  playing?.conductor.stop()
  playing?.canvas.destroy()
}

/** Device pixels per stage unit for a stage shown at `scale` CSS pixels per unit. */
function resolution(scale: number): number {
  return Math.min(finest, Math.max(0.25, scale * window.devicePixelRatio))
}

function sheet(position: 'relative' | 'absolute'): HTMLDivElement {
  const element = document.createElement('div')
  element.setAttribute('aria-hidden', 'true')
  Object.assign(element.style, { position, inset: '0', width: '100%', height: '100%', overflow: 'hidden' })
  return element
}
