/** Abstract compositions for the sample's pictures: drawn here, so that nobody takes them for photographs. */
const WIDTH = 1600
const HEIGHT = 1000

export type Palette = {
  sky: string
  paper: string
  tones: readonly [string, string, string, string]
  accent: string
}

const PALETTES: readonly Palette[] = [
  {
    sky: '#eef4f1',
    paper: '#ffffff',
    tones: ['#bcd8cf', '#7fb3a5', '#3f8577', '#1d5a50'],
    accent: '#d9803b',
  },
  {
    sky: '#f6f1e7',
    paper: '#fffdf8',
    tones: ['#e3cfa8', '#c79f62', '#8f6a3a', '#5a4226'],
    accent: '#2f7a78',
  },
  {
    sky: '#edf1f7',
    paper: '#ffffff',
    tones: ['#c3d0e3', '#8ba3c7', '#4f6d9c', '#2c4570'],
    accent: '#c8553d',
  },
]

type Draw = (palette: Palette) => string

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`
const path = (d: string, more: string) => `<path d="${d}" ${more}/>`
const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')
const tone = ({ tones }: Palette, index: number) => tones[index % tones.length] ?? tones[0]

/** A wavy line from left to right, closed along the bottom. */
function ridge(y: number, height: number, phase: number): string {
  const points = Array.from({ length: 17 }, (_, i) => {
    const wave = Math.sin(i * 0.9 + phase) * 0.6 + Math.sin(i * 0.37 + phase * 2) * 0.4
    return `${i * 100},${Math.round(y - wave * height)}`
  })
  return `M0,${HEIGHT} L${points.join(' L')} L${WIDTH},${HEIGHT} Z`
}

const DRAWINGS = {
  hills: (p) =>
    circle(1180, 300, 120, p.accent, 'opacity="0.9"') +
    times(4, (i) => path(ridge(480 + i * 130, 110 - i * 12, i * 1.7), `fill="${tone(p, i)}"`)) +
    path(
      'M260,1000 C420,860 700,880 760,760 S1000,640 1080,560',
      `fill="none" stroke="${p.paper}" stroke-width="18" stroke-linecap="round" opacity="0.85"`,
    ),
  terraces: (p) =>
    times(9, (i) =>
      path(
        `M-50,${220 + i * 95} C300,${120 + i * 100} 620,${330 + i * 88} 900,${230 + i * 95} S1400,${150 + i * 100} 1650,${250 + i * 92} L1650,1100 L-50,1100 Z`,
        `fill="${tone(p, i)}" stroke="${p.paper}" stroke-width="6"`,
      ),
    ) + circle(330, 150, 74, p.accent),
  counter: (p) =>
    rect(0, 720, WIDTH, 280, tone(p, 3)) +
    times(4, (i) => {
      const x = 150 + i * 345
      return (
        rect(x, 250, 265, 470, tone(p, i === 1 ? 2 : 1), 'rx="132"') +
        rect(x + 32, 290, 201, 430, i === 1 ? p.accent : p.paper, 'rx="100"') +
        rect(x - 20, 690, 305, 46, tone(p, 0), 'rx="10"')
      )
    }) +
    path('M800,1000 L560,780 L680,780 L920,1000 Z', `fill="${p.accent}" opacity="0.8"`),
  network: (p) => {
    const nodes = Array.from({ length: 14 }, (_, i) => ({
      x: 170 + ((i * 337) % 1280),
      y: 150 + ((i * 223) % 720),
      r: 22 + ((i * 17) % 34),
    })).sort((a, b) => a.x - b.x)
    const line = (from: number, to: number, more: string) => {
      const [a, b] = [nodes[from], nodes[to]]
      return a && b ? path(`M${a.x},${a.y} L${b.x},${b.y}`, `fill="none" ${more}`) : ''
    }
    return (
      times(13, (i) => line(i, i + 1, `stroke="${tone(p, 0)}" stroke-width="8"`)) +
      times(11, (i) => line(i, i + 3, `stroke="${tone(p, 0)}" stroke-width="5"`)) +
      [0, 3, 6, 9, 12]
        .map((from) =>
          line(
            from,
            from + 3 > 13 ? 13 : from + 3,
            `stroke="${p.accent}" stroke-width="14" stroke-linecap="round"`,
          ),
        )
        .join('') +
      nodes
        .map(({ x, y, r }, i) => circle(x, y, r, i % 3 === 0 ? p.accent : tone(p, 1 + (i % 3))))
        .join('')
    )
  },
  steps: (p) =>
    times(6, (i) => rect(140 + i * 220, 800 - i * 110, 1320 - i * 220 + 200, 120, tone(p, i), '')) +
    rect(0, 910, WIDTH, 90, tone(p, 3)) +
    circle(1400, 170, 62, p.accent) +
    times(3, (i) =>
      circle(
        1400,
        170,
        100 + i * 46,
        'none',
        `stroke="${p.accent}" stroke-width="4" opacity="${0.5 - i * 0.14}"`,
      ),
    ),
  papers: (p) =>
    times(4, (i) => {
      const transform = `transform="translate(${430 + i * 70} ${150 + i * 26}) rotate(${-12 + i * 7} 300 360)"`
      const lines = times(7, (row) =>
        rect(70, 190 + row * 62, row === 6 ? 240 : 460, 18, tone(p, 0), 'rx="9"'),
      )
      return `<g ${transform}>${rect(0, 0, 600, 720, i === 3 ? p.paper : tone(p, i), 'rx="14"')}${
        i === 3 ? rect(70, 80, 300, 54, p.accent, 'rx="12"') + lines : ''
      }</g>`
    }),
  waves: (p) =>
    times(7, (i) =>
      circle(
        480,
        520,
        90 + i * 95,
        'none',
        `stroke="${tone(p, i)}" stroke-width="${26 - i * 2}" opacity="0.85"`,
      ),
    ) +
    times(5, (i) =>
      circle(
        1190,
        420,
        70 + i * 90,
        'none',
        `stroke="${p.accent}" stroke-width="${20 - i * 2}" opacity="${0.8 - i * 0.12}"`,
      ),
    ) +
    circle(480, 520, 46, tone(p, 3)) +
    circle(1190, 420, 38, p.accent),
  bars: (p) =>
    rect(120, 840, 1360, 12, tone(p, 3), 'rx="6"') +
    [330, 470, 410, 560, 500, 640, 590]
      .map((height, i) =>
        rect(180 + i * 186, 840 - height, 118, height, i === 5 ? p.accent : tone(p, i), 'rx="14"'),
      )
      .join(''),
  blocks: (p) =>
    times(5, (row) =>
      times(8, (column) => {
        const pick = (row * 3 + column * 5) % 9
        const x = column * 200
        const y = row * 200
        const fill = pick === 4 ? p.accent : tone(p, pick)
        const shape =
          pick % 3 === 0
            ? circle(x + 100, y + 100, 78, p.paper, 'opacity="0.55"')
            : pick % 3 === 1
              ? path(
                  `M${x},${y + 200} L${x + 200},${y} L${x + 200},${y + 200} Z`,
                  `fill="${p.paper}" opacity="0.35"`,
                )
              : ''
        return rect(x, y, 200, 200, fill) + shape
      }),
    ),
} as const satisfies Record<string, Draw>

export type Motif = keyof typeof DRAWINGS

export function isMotif(name: string): name is Motif {
  return name in DRAWINGS
}

/** The picture of a motif as SVG; `variant` chooses among the palettes. */
export function drawMotif(motif: Motif, variant: number): string {
  const palette = PALETTES[variant % PALETTES.length] ?? PALETTES[0]
  if (!palette) return ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `${rect(0, 0, WIDTH, HEIGHT, palette.sky)}${DRAWINGS[motif](palette)}</svg>`
  )
}
