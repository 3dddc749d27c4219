/** The outlet of the text that this browser tab has open: what is added inside the text belongs to it too. */
let current: string | null = null

export const currentOutlet = (): string | null => current

export function setCurrentOutlet(outlet: string | null): void {
  current = outlet
}
