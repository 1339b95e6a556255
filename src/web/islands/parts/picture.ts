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
] as const

const SVG = 'http://www.w3.org/2000/svg'
const FACE = 'Inter, system-ui, sans-serif'
const PAD = 24
const TITLE_LINE = 24
const BOTTOM = 44
/** Room at the left for the names of the levels, where the figure has them beside its picture. */
const NAMES = 130

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = make('text', { 'font-family': FACE, ...attributes })
  element.textContent = words
  return element
}

/** Copies what the style sheet gives an element, so that the picture stands without it. False: it is not shown. */
function paint(from: Element, to: Element): boolean {
  const style = getComputedStyle(from)
  if (style.display === 'none') return false
  for (const name of KEPT) {
    const value = style.getPropertyValue(name)
    if (value) to.setAttribute(name, value.includes('#hatch') ? 'url(#hatch)' : value)
  }
  to.removeAttribute('class')
  const targets = [...to.children]
  for (const [index, child] of [...from.children].entries()) {
    const target = targets[index]
    if (target && !paint(child, target)) target.remove()
  }
  return true
}

/** Words in lines no wider than the room there is, measured as they will be drawn. */
function wrapped(words: string, font: string, width: number): string[] {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return [words]
  canvas.font = font
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && canvas.measureText(`${last} ${word}`).width <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The hatching of what is withheld; it is defined once a page, outside every chart. */
function hatching(): SVGElement | null {
  const pattern = document.querySelector('#hatch')
  if (!pattern) return null
  const copy = pattern.cloneNode(true) as Element
  paint(pattern, copy)
  copy.id = 'hatch'
  const defs = make('defs', {})
  defs.append(copy)
  return defs
}

interface Picture {
  readonly markup: string
  readonly width: number
  readonly height: number
}

/** The figure as a picture of its own: title above, caption with n, dates and snapshot below. */
function pictureOf(figure: HTMLElement): Picture | null {
  const chart = figure.querySelector<SVGSVGElement>(figure.dataset.picturePart ?? 'svg')
  if (!chart) return null
  const box = chart.getBoundingClientRect()
  const side = figure.dataset.pictureLevels === undefined ? 0 : NAMES
  const width = Math.ceil(box.width) + side + 2 * PAD
  const ink = getComputedStyle(document.body).color
  const titles = wrapped(figure.dataset.pictureTitle ?? '', `600 18px ${FACE}`, width - 2 * PAD)
  const captions = wrapped(figure.dataset.pictureCaption ?? '', `12px ${FACE}`, width - 2 * PAD)
  const top = 40 + titles.length * TITLE_LINE
  const height = top + Math.ceil(box.height) + BOTTOM + captions.length * 16
  const picture = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` })
  const ground = getComputedStyle(document.documentElement).backgroundColor
  const copy = chart.cloneNode(true) as SVGSVGElement
  paint(chart, copy)
  for (const [name, value] of Object.entries({ x: PAD + side, y: top, width: box.width, height: box.height }))
    copy.setAttribute(name, String(value))
  copy.setAttribute('overflow', 'visible')
  const hatch = hatching()
  picture.append(
    ...(hatch ? [hatch] : []),
    make('rect', { width: '100%', height: '100%', fill: ground }),
    ...titles.map((line, index) =>
      text(line, { x: PAD, y: 38 + index * TITLE_LINE, 'font-size': 18, 'font-weight': 600, fill: ink }),
    ),
    copy,
    ...captions.map((line, index) =>
      text(line, { x: PAD, y: height - 14 - (captions.length - 1 - index) * 16, 'font-size': 12, fill: ink }),
    ),
  )
  if (side > 0) {
    const names = [...figure.querySelectorAll('.level-scale:not(.second) b')]
    picture.append(
      ...names.map((name, index) =>
        text(name.textContent, {
          x: PAD,
          y: top + 60 + index * 60,
          'font-size': 13,
          'font-weight': 600,
          fill: ink,
        }),
      ),
    )
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

function savePng(svg: Blob, { width, height }: Picture, name: string): void {
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
      else savePng(svg, picture, name)
    })
  }
}
