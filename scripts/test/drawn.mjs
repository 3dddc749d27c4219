import { crc32 } from 'node:zlib'

/**
 * Some of these files, in their order: `share` of them (0–1), drawn by the seed, and every one in `always` besides. The
 * same seed draws the same files; over the commits each is drawn as often as any other.
 */
export function drawnFiles(files, { share, seed, always = [] }) {
  const others = files.filter((file) => !always.includes(file))
  const lots = new Map(others.map((file) => [file, crc32(`${seed}:${file}`)]))
  const drawn = others
    .sort((one, other) => lots.get(one) - lots.get(other))
    .slice(0, Math.ceil(others.length * share))
  return files.filter((file) => always.includes(file) || drawn.includes(file))
}
