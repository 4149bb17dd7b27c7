import { CANVAS, Game, Scale, Scene, WEBGL } from 'phaser'
import { stageSize } from '../grid.ts'

/** A canvas of the whole stage at one resolution. */
export interface Canvas {
  readonly scene: Scene
  /** Makes sure that what was changed is drawn, also on a canvas that sleeps between changes. */
  drawn(): void
  destroy(): void
}

/** What a canvas is made of. */
export interface CanvasOptions {
  readonly parent: HTMLElement
  readonly renderer: 'webgl' | 'canvas'
  /** Device pixels per stage unit. */
  readonly scale: number
  /** A sleeping canvas is drawn when something changed and costs nothing in between. */
  readonly sleeps: boolean
  /** Called for every frame with the seconds since the last. */
  readonly live: (seconds: number) => void
}

/** A frame or two must pass before a sleeping canvas has drawn what was changed, milliseconds. */
const awake = 120

/** Puts up an empty canvas. Never resolves when the renderer cannot start; the caller sets a limit. */
export function openCanvas(options: CanvasOptions): Promise<Canvas> {
  const { parent, renderer, scale, sleeps, live } = options
  return new Promise((resolve) => {
    let doze: ReturnType<typeof setTimeout> | undefined
    const scene = new EmptyScene(() => {
      scene.cameras.main.setZoom(scale).centerOn(stageSize.width / 2, stageSize.height / 2)
      resolve({ scene, drawn, destroy })
    }, live)
    const game = new Game({
      type: renderer === 'webgl' ? WEBGL : CANVAS,
      parent,
      width: Math.round(stageSize.width * scale),
      height: Math.round(stageSize.height * scale),
      transparent: true,
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scale: { mode: Scale.NONE },
      render: { antialias: true, powerPreference: 'low-power' },
      scene,
      callbacks: { postBoot: ({ canvas }) => fitIntoParent(canvas) },
    })
    const drawn = () => {
      if (!sleeps) return
      game.loop.wake()
      clearTimeout(doze)
      doze = setTimeout(() => game.loop.sleep(), awake)
    }
    const destroy = () => {
      clearTimeout(doze)
      game.loop.wake()
      game.destroy(true)
    }
  })
}

/** Whole, centred, and as large as the parent allows, without anybody having to listen for its size. */
function fitIntoParent(canvas: HTMLCanvasElement): void {
  canvas.setAttribute('aria-hidden', 'true')
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    objectFit: 'contain',
    margin: '0',
  })
}

class EmptyScene extends Scene {
  private readonly opened: () => void
  private readonly live: (seconds: number) => void

  constructor(opened: () => void, live: (seconds: number) => void) {
    super('stage')
    this.opened = opened
    this.live = live
  }

  create(): void {
    this.opened()
  }

  override update(_time: number, milliseconds: number): void {
    this.live(milliseconds / 1000)
  }
}
