/** Stands where Payload would offer a way around the workflow: nothing. */
export function NoButton() {
  return null
}
