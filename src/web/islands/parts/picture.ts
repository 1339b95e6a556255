const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'paint-order',
  'font-variant-numeric',
] as const

const SVG = 'http://www.w3.org/2000/svg'
const PAD = 24
const TOP = 64
const BOTTOM = 44

/** Copies what the style sheet gives an element, so that the picture stands without it. */
function paint(from: Element, to: Element): boolean {
  const style = getComputedStyle(from)
  if (style.display === 'none') return false
  for (const name of KEPT) {
    const value = style.getPropertyValue(name)
    if (value) to.setAttribute(name, value.includes('url(') ? '#8884' : value)
  }
  to.removeAttribute('class')
  const [sources, targets] = [[...from.children], [...to.children]]
  sources.forEach((child, index) => {
    const target = targets[index]
    if (target && !paint(child, target)) target.remove()
  })
  return true
}

function line(text: string, x: number, y: number, style: Record<string, string>): SVGTextElement {
  const element = document.createElementNS(SVG, 'text')
  element.textContent = text
  for (const [name, value] of Object.entries({
    x: String(x),
    y: String(y),
    'font-family': 'Inter, system-ui, sans-serif',
    ...style,
  }))
    element.setAttribute(name, value)
  return element
}

/** The figure as a picture of its own: title above, caption with n, dates and snapshot below. */
function pictureOf(figure: HTMLElement): { markup: string; width: number; height: number } | null {
  const chart = figure.querySelector<SVGSVGElement>(figure.dataset.picturePart ?? 'svg')
  if (!chart) return null
  const box = chart.getBoundingClientRect()
  const side = figure.dataset.pictureLevels === undefined ? 0 : 130
  const width = Math.ceil(box.width) + side + 2 * PAD
  const height = Math.ceil(box.height) + TOP + BOTTOM
  const body = getComputedStyle(document.body)
  const ground = getComputedStyle(document.documentElement).backgroundColor
  const picture = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
  }))
    picture.setAttribute(name, value)
  const sheet = document.createElementNS(SVG, 'rect')
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: ground }))
    sheet.setAttribute(name, value)
  picture.append(sheet)
  const copy = chart.cloneNode(true) as SVGSVGElement
  paint(chart, copy)
  for (const [name, value] of Object.entries({
    x: String(PAD + side),
    y: String(TOP),
    width: String(box.width),
    height: String(box.height),
    overflow: 'visible',
  }))
    copy.setAttribute(name, value)
  picture.append(copy)
  picture.append(
    line(figure.dataset.pictureTitle ?? '', PAD, 38, {
      'font-size': '18',
      'font-weight': '600',
      fill: body.color,
    }),
  )
  picture.append(
    line(figure.dataset.pictureCaption ?? '', PAD, height - 16, { 'font-size': '12', fill: body.color }),
  )
  if (side > 0) {
    const names = [...figure.querySelectorAll('.level-scale:not(.second) b')]
    names.forEach((name, index) => {
      picture.append(
        line(name.textContent, PAD, TOP + 60 + index * 60, {
          'font-size': '13',
          'font-weight': '600',
          fill: body.color,
        }),
      )
    })
  }
  return { markup: new XMLSerializer().serializeToString(picture), width, height }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

function savePng(svg: Blob, width: number, height: number, name: string): void {
  const image = new Image()
  const address = URL.createObjectURL(svg)
  image.onload = () => {
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    URL.revokeObjectURL(address)
    canvas.toBlob((png) => {
      if (png) save(png, name)
    }, 'image/png')
  }
  image.src = address
}

/** Offers a chart as SVG and PNG, drawn from what is on the screen and captioned with its sample. */
export function pictureButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-picture]')) {
    const figure = button.closest<HTMLElement>('figure[data-picture-name]')
    if (!figure) continue
    button.hidden = false
    button.addEventListener('click', () => {
      const picture = pictureOf(figure)
      if (!picture) return
      const name = `${figure.dataset.pictureName ?? 'figure'}.${button.dataset.picture}`
      const svg = new Blob([picture.markup], { type: 'image/svg+xml' })
      if (button.dataset.picture === 'svg') save(svg, name)
      else savePng(svg, picture.width, picture.height, name)
    })
  }
}
