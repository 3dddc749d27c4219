/** Something that is done after a while, once; begun anew, the while begins anew. */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly ms: number,
    private readonly run: () => void,
  ) {}

  isOn(): boolean {
    return this.timer !== undefined
  }

  begin(): void {
    this.stop()
    this.timer = setTimeout(() => {
      this.timer = undefined
      this.run()
    }, this.ms)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}
