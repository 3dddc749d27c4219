/** Stands where Payload would show what is not for people here, or offer a way around the workflow. */
export function Nothing() {
  return null
}
