import type { StageFacts } from '../facts.ts'
import type { Frame, Shape } from '../lettering/shape.ts'
import { backdrop } from './backdrop.ts'
import { motion } from './motion.ts'
import { SvgLayer } from './svg-layer.ts'

/**
 * The sky and the town behind the canvas. They change seldom and are large, so that they are left to the browser: no
 * texture is spent on them and no frame draws them again.
 */
export class BackdropLayer {
  private readonly layer: SvgLayer
  private readonly fades: boolean
  private readonly rests: boolean
  private readonly shown = new Map<string, { readonly key: string; readonly shapes: readonly Shape[] }>()

  /** `rests`: whether the canvas before it stands still between changes. */
  constructor(parent: HTMLElement, { fades, rests }: { readonly fades: boolean; readonly rests: boolean }) {
    this.layer = new SvgLayer(parent)
    this.fades = fades
    this.rests = rests
  }

  look(frame: Frame): void {
    this.layer.look(frame)
  }

  show(facts: StageFacts): void {
    for (const { name, key, shapes } of backdrop(facts, this.rests)) {
      const before = this.shown.get(name)
      if (before?.key === key) continue
      this.shown.set(name, { key, shapes })
      this.layer.draw(name, shapes)
      if (this.fades && before !== undefined) this.fade(name, before.shapes, shapes)
    }
  }

  remove(): void {
    this.layer.remove()
  }

  /** The new sheet comes up over the old one, which is taken away when it cannot be seen any more. */
  private fade(name: string, old: readonly Shape[], shapes: readonly Shape[]): void {
    const rising: Shape = { tag: 'g', attributes: { 'data-sheet': name }, children: shapes }
    this.layer.draw(name, [...old, rising])
    const timing = { duration: motion.m7.duration, easing: 'ease-in-out' }
    const animation = this.layer.find('data-sheet', name)?.animate([{ opacity: 0 }, { opacity: 1 }], timing)
    animation?.addEventListener('finish', () => this.layer.draw(name, this.shown.get(name)?.shapes ?? []))
  }
}
