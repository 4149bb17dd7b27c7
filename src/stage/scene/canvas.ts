import { CANVAS, Game, Scale, Scene, WEBGL } from 'phaser'
import { stageSize } from '../grid.ts'

/** A canvas of the whole stage at one resolution. */
export interface Canvas {
  readonly scene: Scene
  /**
   * Draws what was changed, and what moves during the work if there is any, also on a canvas that sleeps between changes.
   * Resolves when the picture that stands after it has been drawn, or when the canvas is taken down.
   */
  awakeFor(work?: () => Promise<void>): Promise<void>
  destroy(): void
}

/** What a canvas is made of. */
export interface CanvasOptions {
  readonly parent: HTMLElement
  readonly renderer: 'webgl' | 'canvas'
  /** Device pixels per stage unit. */
  readonly scale: number
  /** A canvas that sleeps is drawn when something changed or moves, and costs nothing in between. */
  readonly sleeps: boolean
  /** Called for every frame with the seconds since the last. */
  readonly live: (seconds: number) => void
}

/** Puts up an empty canvas. Never resolves when the renderer cannot start; the caller sets a limit. */
export function openCanvas(options: CanvasOptions): Promise<Canvas> {
  const { parent, renderer, scale, sleeps, live } = options
  return new Promise((resolve) => {
    let down = false
    let leaveOff: () => void = () => undefined
    const scene = new EmptyScene(() => {
      scene.cameras.main.setZoom(scale).centerOn(stageSize.width / 2, stageSize.height / 2)
      // Nothing is there to be drawn yet; whoever puts the pictures up needs the processor more than empty frames do.
      game.loop.sleep()
      resolve({ scene, awakeFor, destroy })
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
      fps: { limit: 60 },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scale: { mode: Scale.NONE },
      // With several textures in a batch the number of the texture is interpolated across the picture, and on some drivers
      // turned pictures lose triangles. One at a time costs a few hundred draw calls, which is nothing.
      render: { antialias: true, powerPreference: 'low-power', maxTextures: 1 },
      scene,
      callbacks: { postBoot: ({ canvas }) => fitIntoParent(canvas) },
    })
    // Counted in frames, not in time: on a slow machine a frame takes longer than any time one would care to wait. A frame is
    // drawn in one go, so the next one to be ready shows all that was changed before.
    const drawn = () =>
      new Promise<void>((done) => {
        leaveOff = done
        game.events.once('postrender', () => done())
      })
    const awakeFor = async (work?: () => Promise<void>) => {
      // A loop that wakes draws at once, so it is listened to before.
      let ready = drawn()
      game.loop.wake()
      if (work !== undefined) {
        await work()
        if (down) return
        ready = drawn()
      }
      await ready
      if (sleeps && !down) game.loop.sleep()
    }
    const destroy = () => {
      down = true
      game.loop.wake()
      game.destroy(true)
      leaveOff()
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
