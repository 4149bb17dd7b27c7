/** Drivers that compute pictures on the processor: there, WebGL is several times slower than a plain canvas. */
const software = /swiftshader|llvmpipe|softpipe|basic render|software/i

/** Canvas when the machine has no WebGL or only a computed one (remote desktops have), WebGL otherwise. */
export function chooseRenderer(): 'webgl' | 'canvas' {
  const context = document.createElement('canvas').getContext('webgl2')
  if (context === null) return 'canvas'
  const info = context.getExtension('WEBGL_debug_renderer_info')
  const driver = info === null ? '' : String(context.getParameter(info.UNMASKED_RENDERER_WEBGL))
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return software.test(driver) ? 'canvas' : 'webgl'
}
