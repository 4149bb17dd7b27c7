import type { Frame, Shape } from '../lettering/shape.ts'

const svgNames = 'http://www.w3.org/2000/svg'

/**
 * A sheet of vector pictures in stage units that fills its parent: what stands in the stage lies in the middle, what lies
 * beyond it shows on screens that are wider or higher. Drawn again group by group, and only where something changed.
 */
export class SvgLayer {
  private readonly root: SVGSVGElement
  private readonly groups = new Map<string, { readonly element: SVGGElement; drawn: string }>()

  constructor(parent: HTMLElement) {
    this.root = document.createElementNS(svgNames, 'svg')
    this.root.setAttribute('aria-hidden', 'true')
    this.root.setAttribute('focusable', 'false')
    Object.assign(this.root.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' })
    parent.append(this.root)
  }

  /** What part of the stage plane to show; the caller has worked it out from the size of the parent. */
  look(frame: Frame): void {
    const { left, top, right, bottom } = frame
    this.root.setAttribute('viewBox', `${left} ${top} ${right - left} ${bottom - top}`)
  }

  /** Draws a group, or leaves it alone when it would come out the same. Groups lie over each other in the order they came. */
  draw(name: string, shapes: readonly Shape[]): void {
    const known = this.groups.get(name)
    const text = JSON.stringify(shapes)
    if (known?.drawn === text) return
    const element = known?.element ?? this.root.appendChild(document.createElementNS(svgNames, 'g'))
    element.replaceChildren(...shapes.map(elementOf))
    this.groups.set(name, { element, drawn: text })
  }

  /** The first element that carries this attribute value, for a movement of its own. */
  find(attribute: string, value: string): Element | null {
    return this.root.querySelector(`[${attribute}="${CSS.escape(value)}"]`)
  }

  remove(): void {
    this.root.remove()
  }
}

function elementOf(shape: Shape): SVGElement {
  const element = document.createElementNS(svgNames, shape.tag)
  for (const [name, value] of Object.entries(shape.attributes)) element.setAttribute(name, String(value))
  if (shape.text !== undefined) element.textContent = shape.text
  element.append(...(shape.children ?? []).map(elementOf))
  return element
}
