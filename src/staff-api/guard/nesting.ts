/** More layers than this no form of ours makes; MongoDB keeps 100, those of a row and its version among them. */
export const MAX_NESTING = 80

/** Whether a value read from JSON has lists and objects within each other, more than `most` layers of them. */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let layer = [value].filter(isBox)
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth >= most) return true
    layer = layer.flatMap((box) => Object.values(box).filter(isBox))
  }
  return false
}

function isBox(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
