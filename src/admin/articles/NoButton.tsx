export function NoButton() {
  return null
}
